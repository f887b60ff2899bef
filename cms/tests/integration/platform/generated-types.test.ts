import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { bootCms, type BootedCms } from '../../support/boot-cms.ts';

interface TypescriptUtils {
  generators: { generate(options: object): Promise<unknown> };
}

const appDir = path.resolve(import.meta.dirname, '../../..');
const { generators } = createRequire(import.meta.url)(
  '@strapi/typescript-utils',
) as TypescriptUtils;

let cms: BootedCms;
let folder: string;
beforeAll(async () => {
  cms = await bootCms();
  folder = mkdtempSync(path.join(inject('distDir'), 'types-'));
  await generators.generate({
    strapi: cms.strapi,
    pwd: folder,
    logger: { silent: true },
    artifacts: { contentTypes: true, components: true },
  });
});
afterAll(async () => {
  await cms.stop();
  rmSync(folder, { recursive: true, force: true });
});

it.each(['contentTypes.d.ts', 'components.d.ts'])(
  'types/generated/%s is what the schemas say (npm run -w cms strapi ts:generate-types)',
  (file) => {
    const read = (root: string) => readFileSync(path.join(root, 'types/generated', file), 'utf8');
    expect(read(appDir)).toBe(read(folder));
  },
);

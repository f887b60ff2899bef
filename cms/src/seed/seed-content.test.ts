import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { readSeedContent } from './seed-content';

const SEED = path.resolve(import.meta.dirname, '../../seed');
let copy: string | undefined;

afterEach(() => {
  if (copy !== undefined) rmSync(copy, { recursive: true });
  copy = undefined;
});

/** A copy of the seed in which `wrong` stands for `right` in one file. */
function seedWith(file: string, right: string, wrong: string): string {
  copy = mkdtempSync(path.join(tmpdir(), 'seed-'));
  cpSync(SEED, copy, { recursive: true });
  const text = readFileSync(path.join(copy, file), 'utf8');
  expect(text).toContain(right);
  writeFileSync(path.join(copy, file), text.replace(right, wrong));
  return copy;
}

describe('the seed files', () => {
  const services = readSeedContent(SEED, 'demo').entries.filter(
    ({ kind }) => kind === 'student-service',
  );

  it.each(services.map((service) => [service.key, service] as const))(
    'give %s the same documents, steps, places and hours in each language',
    (_, { az, en, ru }) => {
      const parts = ({ requiredDocuments = [], steps = [], places = [] }: typeof az) => ({
        documents: requiredDocuments.map((document) => Object.keys(document)),
        steps: steps.map((step) => Object.keys(step)),
        hours: places.map((place) => place.openingHours),
      });
      for (const version of [en, ru]) if (version) expect(parts(version)).toEqual(parts(az));
    },
  );

  it('are refused, with the file named, where an unquoted comma cuts a text', () => {
    const file = 'entries/student-services/noutbuk-icaresi.yaml';
    const folder = seedWith(file, "title: 'Gəl, götür'", 'title: Gəl, götür');
    expect(() => readSeedContent(folder, 'demo')).toThrow(/noutbuk-icaresi\.yaml.*"götür"/s);
  });

  it('are refused where a field has a name nobody knows', () => {
    const file = 'entries/student-services/noutbuk-icaresi.yaml';
    const folder = seedWith(file, 'capacity:', 'capasity:');
    expect(() => readSeedContent(folder, 'demo')).toThrow(/noutbuk-icaresi\.yaml.*"capasity"/s);
  });
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const TEXT = /\.(?:css|js|svg|webmanifest)$/;

/**
 * Leaves a `.br` and a `.gz` beside every text file the browser may ask for, once for all
 * readers; `server/static-files.ts` serves them. Fonts and pictures are compressed already.
 */
export function compressedFiles(): AstroIntegration {
  return {
    name: 'compressed-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = await readdir(folder, { recursive: true });
        await Promise.all(
          names.filter((name) => TEXT.test(name)).map((name) => compress(folder, name)),
        );
      },
    },
  };
}

async function compress(folder: string, name: string): Promise<void> {
  const file = join(folder, name);
  const bytes = await readFile(file);
  await writeFile(`${file}.br`, brotliCompressSync(bytes));
  await writeFile(`${file}.gz`, gzipSync(bytes));
}

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineDriver } from 'unstorage';

/**
 * A file per key, replaced by renaming: a reader sees the old text or the new one, never
 * half of it (unstorage's own fs drivers write in place). Keys must be safe file names.
 */
export const atomicFilesDriver = defineDriver((options: { base: string }) => {
  const pathOf = (key: string) => join(options.base, key);
  return {
    name: 'atomic-files',
    options,
    async hasItem(key: string) {
      return (await readText(pathOf(key))) !== null;
    },
    getItem: (key: string) => readText(pathOf(key)),
    async setItem(key: string, value: string) {
      await mkdir(options.base, { recursive: true, mode: 0o700 });
      const temporary = pathOf(`.${key}.${randomUUID()}`);
      await writeFile(temporary, value, { mode: 0o600 });
      await rename(temporary, pathOf(key));
    },
    async removeItem(key: string) {
      await rm(pathOf(key), { force: true });
    },
    async getKeys() {
      const names = await readdir(options.base).catch(onMissing([]));
      return names.filter((name) => !name.startsWith('.'));
    },
    async getMeta(key: string) {
      const found = await stat(pathOf(key)).catch(onMissing(null));
      return found === null ? null : { mtime: found.mtime, size: found.size };
    },
  };
});

function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(onMissing(null));
}

function onMissing<T>(value: T): (fault: unknown) => T {
  return (fault) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return value;
    throw fault;
  };
}

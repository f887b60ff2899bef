import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ShelfOptions {
  folder: string;
  /** How many pictures are made at once. */
  atOnce: number;
  /** How many may wait for their turn. */
  mostWaiting: number;
  /** How many pictures are kept; the oldest go. */
  mostKept: number;
}

export interface ImageShelf {
  /**
   * The picture of this name, made by `make` when it is not on disk; whoever else asks meanwhile
   * gets the same one. Null when too many wait already.
   */
  image(name: string, make: () => Promise<Buffer>): Promise<Buffer | null>;
}

/** Pictures on disk, whose names say what is on them: letters, digits and hyphens. */
export function createImageShelf(options: ShelfOptions): ImageShelf {
  const making = new Map<string, Promise<Buffer>>();
  const waiting: (() => void)[] = [];
  let busy = 0;
  let written = 0;

  async function inTurn(make: () => Promise<Buffer>): Promise<Buffer> {
    if (busy >= options.atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      return await make();
    } finally {
      // The place passes on to the next, or is free.
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  }

  async function makeAndKeep(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const image = await inTurn(make);
    await keep(join(options.folder, `${name}.png`), image);
    written += 1;
    if (written % PRUNE_EVERY === 1) await prune(options);
    return image;
  }

  return {
    async image(name, make) {
      const known = making.get(name) ?? (await readKept(join(options.folder, `${name}.png`)));
      if (known !== null) return known;
      const meanwhile = making.get(name);
      if (meanwhile !== undefined) return meanwhile;
      if (waiting.length >= options.mostWaiting) return null;
      const image = makeAndKeep(name, make).finally(() => making.delete(name));
      making.set(name, image);
      return image;
    },
  };
}

const PRUNE_EVERY = 50;

async function readKept(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
}

/** Under its name at once and whole, for other instances may read it. */
async function keep(file: string, image: Buffer): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(unfinished, image);
  await rename(unfinished, file);
}

async function prune({ folder, mostKept }: ShelfOptions): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.png'));
  if (names.length <= mostKept) return;
  const files = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const oldest = files.toSorted((one, other) => one.at - other.at).slice(0, -mostKept);
  await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { force: true })));
}

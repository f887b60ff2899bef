import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { KeptPage } from './kept-page.ts';

const SUFFIX = '.pages.ndjson';
/** Longer than any page of it would still be shown. */
const FORGOTTEN_MS = 2 * 24 * 60 * 60_000;

const headSchema = z.object({ version: z.literal(1), build: z.string() });

const pageSchema = z
  .object({
    address: z.string(),
    tags: z.array(z.string()),
    headers: z.array(z.tuple([z.string(), z.string()])),
    etag: z.string(),
    renderedAt: z.number(),
    br: z.base64(),
  })
  .transform((page): KeptPage => ({ ...page, br: Buffer.from(page.br, 'base64') }));

/** The kept pages of one process on disk, so that it can serve them after a restart. */
export interface PageSnapshot {
  /**
   * The pages of this process's last snapshot, or of another's where it has none; empty where
   * there is none of this build, whose pages alone find their styles. A spoilt file counts as none.
   */
  read(): Promise<KeptPage[]>;
  /** Replaces the snapshot in one step; a reader sees the old one or the new one. */
  write(pages: readonly KeptPage[]): Promise<void>;
}

/** `name` tells this process from others with the same folder: two in one file would lose pages. */
export function createPageSnapshot(folder: string, name: string, build: string): PageSnapshot {
  const file = join(folder, `${name}${SUFFIX}`);
  return {
    async read() {
      await forgetOld(folder);
      for (const candidate of [file, ...(await newestFirst(folder))]) {
        const pages = await readPages(candidate, build);
        if (pages.length > 0) return pages;
      }
      return [];
    },
    async write(pages) {
      const lines = [{ version: 1, build }, ...pages.map(toLine)].map((line) =>
        JSON.stringify(line),
      );
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const temporary = `${file}.${randomUUID()}`;
      await writeFile(temporary, `${lines.join('\n')}\n`, { mode: 0o600 });
      await rename(temporary, file);
    },
  };
}

function toLine(page: KeptPage) {
  return { ...page, br: page.br.toString('base64') };
}

async function readPages(file: string, build: string): Promise<KeptPage[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const parsedHead = headSchema.safeParse(readJson(head));
  if (!parsedHead.success || parsedHead.data.build !== build) return [];
  return lines.flatMap((line) => {
    const page = pageSchema.safeParse(readJson(line));
    return page.success ? [page.data] : [];
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface FoundFile {
  path: string;
  at: number;
}

async function newestFirst(folder: string): Promise<string[]> {
  const files = await findFiles(folder);
  return files.toSorted((one, other) => other.at - one.at).map(({ path }) => path);
}

/** Removes what processes that are gone have left, half-written files too. */
async function forgetOld(folder: string): Promise<void> {
  const files = await findFiles(folder);
  const old = files.filter(({ at }) => at < Date.now() - FORGOTTEN_MS);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}

async function findFiles(folder: string): Promise<FoundFile[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.includes(SUFFIX)).map((name) => join(folder, name));
  const found = await Promise.all(
    files.map((path) =>
      stat(path).then(
        ({ mtimeMs }) => [{ path, at: mtimeMs }],
        () => [],
      ),
    ),
  );
  return found.flat();
}

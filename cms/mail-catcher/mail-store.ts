import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { type CaughtMail, type RawMail, readMail } from './caught-mail.ts';

const MOST_MAILS = 500;

/** The last 500 mails, newest first; on disk too when there is a folder, so a restart keeps them. */
export interface MailStore {
  list(): readonly CaughtMail[];
  find(id: string): CaughtMail | undefined;
  add(mail: Omit<RawMail, 'id' | 'receivedAt'>): Promise<CaughtMail>;
  clear(): Promise<void>;
}

export async function openMailStore(folder: string | null): Promise<MailStore> {
  const mails = folder === null ? [] : await loadFolder(folder);
  let count = 0;

  const drop = async (dropped: readonly CaughtMail[]): Promise<void> => {
    if (folder === null) return;
    await Promise.all(dropped.map(({ id }) => rm(fileOf(folder, id), { force: true })));
  };

  return {
    list: () => mails,
    find: (id) => mails.find((mail) => mail.id === id),
    async add(given) {
      const receivedAt = new Date();
      count += 1;
      // Sorts by time of arrival, also among mails of one millisecond.
      const id = `${receivedAt.getTime()}-${String(count).padStart(6, '0')}`;
      const raw: RawMail = { ...given, id, receivedAt: receivedAt.toISOString() };
      const mail = await readMail(raw);
      if (folder !== null) await writeWhole(fileOf(folder, id), JSON.stringify(raw));
      mails.unshift(mail);
      await drop(mails.splice(MOST_MAILS));
      return mail;
    },
    async clear() {
      await drop(mails.splice(0));
    },
  };
}

async function loadFolder(folder: string): Promise<CaughtMail[]> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const kept = names.sort().reverse().slice(0, MOST_MAILS);
  const mails: CaughtMail[] = [];
  for (const name of kept) {
    const raw = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as RawMail;
    mails.push(await readMail(raw));
  }
  return mails;
}

/** A killed catcher leaves no half-written mail that the next start would stumble over. */
async function writeWhole(file: string, content: string): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

function fileOf(folder: string, id: string): string {
  return path.join(folder, `${id}.json`);
}

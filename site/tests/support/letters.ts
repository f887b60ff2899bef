import { setTimeout as pause } from 'node:timers/promises';

import type { Office } from './office.ts';

const WAIT_MS = 20_000;

export interface Letter {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
}

/** The newest caught mail to `to` whose subject fits; waits until the office has sent it. */
export async function waitForLetter(
  office: Office,
  { to, subject }: { to: string; subject: RegExp },
): Promise<Letter> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const letters = await listLetters(office, to);
    const found = letters.find((letter) => subject.test(letter.subject));
    if (found) return (await readJson(`${office.mailUrl}/api/messages/${found.id}`)) as Letter;
    if (Date.now() > deadline) {
      const seen = letters.map((letter) => letter.subject).join(', ');
      throw new Error(`No mail ${String(subject)} to ${to}; there are: ${seen}`);
    }
    await pause(100);
  }
}

/** Newest first. */
export async function listLetters(office: Office, to: string): Promise<Letter[]> {
  const { messages } = (await readJson(`${office.mailUrl}/api/messages`)) as { messages: Letter[] };
  return messages.filter((letter) => letter.to.includes(to));
}

/** The first link of the text part whose path begins so. */
export function linkIn(letter: Letter, path: string): string {
  const links = letter.text.match(/https?:\/\/\S+/g) ?? [];
  const link = links.find((candidate) => new URL(candidate).pathname.startsWith(path));
  if (link === undefined) throw new Error(`No link to ${path} in: ${letter.text}`);
  return link;
}

async function readJson(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return await answer.json();
}

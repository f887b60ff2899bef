import { setTimeout as pause } from 'node:timers/promises';

import { openOffice, type Office } from '../tests/support/office.ts';

const ROUNDS = 20;
const GIVE_UP_MS = 20_000;

const office = await openOffice();
try {
  const token = await signIn(office);
  const source = await findCompleteClub(office, token);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(await measure(office, { token, source, round }));
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(ROUNDS / 2)];
  console.log(`publish → findable through the site, ${ROUNDS} rounds:`);
  console.log(`median ${median} ms, worst ${times.at(-1)} ms`);
} finally {
  await office.stop();
}

/** Milliseconds from sending "publish" until the site's search names the copy of `source`. */
async function measure(
  { adminUrl, siteUrl }: Office,
  { token, source, round }: { token: string; source: string; round: number },
): Promise<number> {
  const title = `Ölçmə klubu ${round} ${'abcdefghijklmnopqrst'[round]}`;
  const copy = await send(`${clubsOf(adminUrl)}/clone/${source}?locale=az`, {
    token,
    body: { title },
  });
  const { documentId } = copy['data'] as { documentId: string };
  const publishing = `${clubsOf(adminUrl)}/${documentId}/actions/publish?locale=az`;
  const began = performance.now();
  await send(publishing, { token, body: { title } });
  while (performance.now() - began < GIVE_UP_MS) {
    const url = `${siteUrl}/api/search?q=${encodeURIComponent(title)}`;
    const { hits } = (await (await fetch(url)).json()) as { hits: { title: string }[] };
    if (hits.some((hit) => hit.title === title)) return Math.round(performance.now() - began);
    await pause(10);
  }
  throw new Error(`"${title}" was not found within ${GIVE_UP_MS} ms.`);
}

function clubsOf(adminUrl: string): string {
  return `${new URL(adminUrl).origin}/content-manager/collection-types/api::club.club`;
}

/** A published entry has all that an editor must fill in. */
async function findCompleteClub({ adminUrl }: Office, token: string): Promise<string> {
  const found = await send(`${clubsOf(adminUrl)}?locale=az&pageSize=1`, { token });
  const [club] = found['results'] as { documentId: string }[];
  if (!club) throw new Error('The office has no club to copy.');
  return club.documentId;
}

async function signIn({ adminUrl, accounts }: Office): Promise<string> {
  const editor = accounts.find((account) => account.role === 'head-editor');
  if (!editor) throw new Error('The launcher printed no head editor.');
  const { email, password } = editor;
  const answer = await send(`${adminUrl}/login`, { body: { email, password } });
  return (answer['data'] as { token: string }).token;
}

/** Posts `body`, or reads where there is none. */
async function send(
  url: string,
  { token, body }: { token?: string; body?: object },
): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}

import { setTimeout as pause } from 'node:timers/promises';

import { openOffice, type Office } from '../tests/support/office.ts';

const ROUNDS = 20;
const GIVE_UP_MS = 20_000;

const office = await openOffice();
try {
  const token = await signIn(office);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await measure(office, token, round));
  times.sort((a, b) => a - b);
  const median = times[Math.floor(ROUNDS / 2)];
  console.log(`publish → findable through the site, ${ROUNDS} rounds:`);
  console.log(`median ${median} ms, worst ${times.at(-1)} ms`);
} finally {
  await office.stop();
}

/** Milliseconds from sending "publish" until the site's search names the entry. */
async function measure(
  { adminUrl, siteUrl }: Office,
  token: string,
  round: number,
): Promise<number> {
  const title = `Ölçmə klubu ${round} ${'abcdefghijklmnopqrst'[round]}`;
  const type = `${new URL(adminUrl).origin}/content-manager/collection-types/api::club.club`;
  const data = {
    ...{ title, summary: 'Axtarışın nə vaxt tapdığını ölçürük.', state: 'active' },
    ...{ level: 'first-step', admission: 'review', answerClockDays: 3 },
  };
  const made = await send(`${type}?locale=az`, token, data);
  const { documentId } = made['data'] as { documentId: string };
  const began = performance.now();
  await send(`${type}/${documentId}/actions/publish?locale=az`, token, data);
  while (performance.now() - began < GIVE_UP_MS) {
    const url = `${siteUrl}/api/search?q=${encodeURIComponent(title)}`;
    const { hits } = (await (await fetch(url)).json()) as { hits: { title: string }[] };
    if (hits.some((hit) => hit.title === title)) return Math.round(performance.now() - began);
    await pause(10);
  }
  throw new Error(`"${title}" was not found within ${GIVE_UP_MS} ms.`);
}

async function signIn({ adminUrl, accounts }: Office): Promise<string> {
  const editor = accounts.find((account) => account.role === 'head-editor');
  if (!editor) throw new Error('The launcher printed no head editor.');
  const { email, password } = editor;
  const answer = await send(`${adminUrl}/login`, null, { email, password });
  return (answer['data'] as { token: string }).token;
}

async function send(
  url: string,
  token: string | null,
  body: object,
): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}

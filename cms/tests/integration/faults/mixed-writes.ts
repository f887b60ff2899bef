import { randomUUID } from 'node:crypto';

import type { CmsProcess } from '../../support/cms-process.ts';
import type { TestMember } from '../../support/people.ts';
import { type Answer, request } from '../../support/request.ts';
import { act, decide, type Failure, submit, type Target } from '../casework/casework-client.ts';
import { ARTICLE, type OfficeInUse, publishTitle } from './office-in-use.ts';
import type { WriteTaker } from './restarting-cms.ts';

/** Who and what `makeMixedWrites` needs. */
export const WANTED = {
  members: 10,
  entries: [
    { admission: 'review' as const },
    { admission: 'review' as const },
    { admission: 'first-come' as const, capacity: 4 },
    { admission: 'first-come' as const, capacity: 6 },
    ARTICLE,
    ARTICLE,
  ],
};

const LANES = 4;
const TITLES = 10;

/** What the office has said it has done: it must be found afterwards. */
export interface Acknowledged {
  /** Writes that were answered as done. */
  writes: number;
  /** The state each application was last said to be in, by reference. */
  states: Map<string, string>;
  /** The text of every message. */
  messages: Set<string>;
  /** The last title each article was published with, by documentId. */
  titles: Map<string, string>;
}

type Journey = () => Promise<void>;

interface Receipt {
  reference: string;
  state: string;
}

/**
 * Carries out 155 writes of members and editors, four at a time: drafts, submissions, messages,
 * withdrawals, answers, publications. Answers what was acknowledged; throws at any answer that a
 * lost one before it does not explain.
 */
export async function makeMixedWrites(office: OfficeInUse, cms: WriteTaker): Promise<Acknowledged> {
  const done: Acknowledged = {
    writes: 0,
    states: new Map(),
    messages: new Set(),
    titles: new Map(),
  };
  const acknowledge = { office, cms, done };
  const waiting = journeysOf(acknowledge);
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return done;
}

interface Scene {
  office: OfficeInUse;
  cms: WriteTaker;
  done: Acknowledged;
}

/** Mixed, so that everything happens beside everything else. */
function journeysOf(scene: Scene): Journey[] {
  const { members, entries } = scene.office;
  const [reviewed, left, small, large, ...articles] = entries as [Target, Target, Target, Target];
  const journeys = members.flatMap((member, at) => [
    () => applyAndBeAnswered(scene, member, reviewed),
    () => takePlace(scene, member, small, at % 2 === 0),
    () => applyAndWithdraw(scene, member, left),
    () => takePlace(scene, member, large, false),
  ]);
  for (const [at, article] of (articles as Target[]).entries()) {
    journeys.splice(at * 7, 0, () => publishManyTimes(scene, article));
  }
  return journeys;
}

async function applyAndBeAnswered(scene: Scene, member: TestMember, to: Target): Promise<void> {
  await saveDraft(scene, member, to);
  const reference = await submitOnce(scene, member, to);
  await writeMessage(scene, `/api/me/applications/${reference}/messages`, member.accessToken);
  const { database, editor } = scene.office;
  const [row] = await database.readRows(
    `select document_id from applications where reference = '${reference}'`,
  );
  const documentId = String(row?.['document_id']);
  await writeMessage(scene, `/casework/applications/${documentId}/messages`, editor.token);
  for (const body of [{ action: 'start-review' }, { action: 'accept', reason: 'Xoş gəldiniz.' }]) {
    await move(scene, (cms) => decide(cms, editor, documentId, body));
  }
  scene.done.states.set(reference, 'accepted');
}

async function applyAndWithdraw(scene: Scene, member: TestMember, from: Target): Promise<void> {
  await saveDraft(scene, member, from);
  const reference = await submitOnce(scene, member, from);
  await withdraw(scene, member, reference);
}

async function takePlace(
  scene: Scene,
  member: TestMember,
  of: Target,
  isLeft: boolean,
): Promise<void> {
  const reference = await submitOnce(scene, member, of);
  if (isLeft) await withdraw(scene, member, reference);
}

async function publishManyTimes({ office, cms, done }: Scene, article: Target): Promise<void> {
  for (let number = 1; number <= TITLES; number += 1) {
    const title = `Məqalə ${number}`;
    const { answer } = await cms.write((now) =>
      publishTitle(now, office.editor, article.documentId, title),
    );
    expectStatus(answer, [200]);
    done.titles.set(article.documentId, title);
    done.writes += 2;
  }
}

async function saveDraft({ cms, done }: Scene, member: TestMember, of: Target): Promise<void> {
  const { answer } = await cms.write((now) =>
    request(now, 'PUT', `/api/me/drafts/${of.kind}/${of.documentId}`, {
      token: member.accessToken,
      body: { answers: {}, language: 'az' },
    }),
  );
  expectStatus(answer, [200]);
  done.writes += 1;
}

async function submitOnce({ cms, done }: Scene, member: TestMember, to: Target): Promise<string> {
  const submissionKey = randomUUID();
  const { answer } = await cms.write<Receipt>((now) => submit(now, member, to, { submissionKey }));
  expectStatus(answer, [200, 201]);
  const { reference, state } = answer.body;
  done.states.set(reference, state);
  done.writes += 1;
  return reference;
}

async function writeMessage({ cms, done }: Scene, path: string, token: string): Promise<void> {
  const body = { body: `Mesaj ${randomUUID()}`, messageKey: randomUUID() };
  const { answer } = await cms.write((now) => request(now, 'POST', path, { token, body }));
  expectStatus(answer, [200, 201]);
  done.messages.add(body.body);
  done.writes += 1;
}

async function withdraw(scene: Scene, member: TestMember, reference: string): Promise<void> {
  await move(scene, (now) => act(now, member, reference, { action: 'withdraw' }));
  scene.done.states.set(reference, 'withdrawn');
}

/** A move whose answer was lost is refused the second time: it has happened already. */
async function move(
  { cms, done }: Scene,
  send: (cms: CmsProcess) => Promise<Answer<Failure>>,
): Promise<void> {
  const { answer, isRepeated } = await cms.write<Failure>(send);
  const isDoneBefore = isRepeated && answer.body.error?.details.code === 'application.illegal-move';
  if (!isDoneBefore) expectStatus(answer, [200]);
  done.writes += 1;
}

function expectStatus({ status, body }: Answer<unknown>, allowed: number[]): void {
  if (!allowed.includes(status)) throw new Error(`${status}: ${JSON.stringify(body)}`);
}

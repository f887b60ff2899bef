import { randomUUID } from 'node:crypto';

import type { BootedCms } from '../../support/boot-cms.ts';
import { request, type Answer } from '../../support/request.ts';
import { TEST_ENVIRONMENT } from '../../support/test-environment.ts';

export interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresInSeconds: number;
}

export interface Failure {
  error: { status: number; details: { code: string; fields?: Record<string, string> } };
}

export const PASSWORD = 'pəncərə qırmızı 7';

/** Calls an accounts route as the site does. */
export async function callAccounts<T = Tokens & Failure>(
  cms: BootedCms,
  name: string,
  body: unknown,
): Promise<Answer<T>> {
  return await request<T>(cms, 'POST', `/api/accounts/${name}`, { token: cms.siteToken, body });
}

export function newcomer(email: string, change: object = {}) {
  return {
    ...{ email, password: PASSWORD, name: 'Aysel Quliyeva', language: 'az' },
    ...{ signUpKey: randomUUID(), ...change },
  };
}

interface TokenService {
  oneTimeTokenText(purpose: string, documentId: string): string;
}

/**
 * The links the outbox would have mailed, oldest first: what happened and the token of its link.
 */
export async function orderedLinks(cms: BootedCms): Promise<{ happened: string; token: string }[]> {
  const rows = (await cms.readRows(
    `select o.happened, t.purpose, t.document_id from outbox_entries o
     join one_time_tokens t on t.document_id = o.subject_document_id
     where o.topic = 'mail' order by o.id`,
  )) as { happened: string; purpose: string; document_id: string }[];
  const { oneTimeTokenText } = cms.load<TokenService>('src/api/member/services/one-time-tokens');
  return rows.map((row) => ({
    happened: row.happened,
    token: oneTimeTokenText(row.purpose, row.document_id),
  }));
}

export async function lastLink(cms: BootedCms, happened: string): Promise<string> {
  const link = (await orderedLinks(cms)).findLast((one) => one.happened === happened);
  if (link === undefined) throw new Error(`No mail "${happened}" was ordered.`);
  return link.token;
}

/** Holds the clock of the cms `minutes` after `start`; null lets it go. */
export function setClock(cms: BootedCms, at: Date | null): void {
  cms.load<{ setClockForTests(at: Date | null): void }>('src/lib/clock').setClockForTests(at);
}

export const minutesAfter = (start: Date, minutes: number) =>
  new Date(start.getTime() + minutes * 60_000);

interface CodeService {
  requestCode(request: { email: string; ticket: string }): Promise<void>;
}

/** Has a code made for a browser's ticket; answers what the mail would say. */
export async function codeFor(
  cms: BootedCms,
  asked: { email: string; ticket: string },
): Promise<string> {
  await cms.load<CodeService>('src/api/member/services/sign-in-codes').requestCode(asked);
  return await lastCode(cms);
}

/** The code of the newest request. */
export async function lastCode(cms: BootedCms): Promise<string> {
  const [row] = await cms.readRows('select document_id from sign_in_codes order by id desc');
  return cms
    .load<{ deriveCode(secret: string, documentId: string): string }>(
      'src/api/member/domain/sign-in-code',
    )
    .deriveCode(TEST_ENVIRONMENT.LINK_SECRET, String(row?.['document_id']));
}

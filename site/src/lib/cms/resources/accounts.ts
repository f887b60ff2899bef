import type { Locale } from '@office/search';
import { z } from 'zod';
import type { CmsClient, CmsResult } from '../client.ts';
import { nothingSchema } from './shared.ts';

export const tokensSchema = z.object({
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1),
  expiresInSeconds: z.number().positive(),
});
export type Tokens = z.infer<typeof tokensSchema>;

export interface NewAccount {
  email: string;
  password: string;
  name: string;
  language: Locale;
  /** The form's one-time key. */
  signUpKey: string;
}

/** Asks for an account; the answer is the same whether or not the address has one. */
export function signUp(cms: CmsClient, account: NewAccount): Promise<CmsResult<null>> {
  return post(cms, 'sign-up', account, nothingSchema);
}

/** Uses up the token of a confirmation mail and signs its owner in. */
export function confirmAddress(cms: CmsClient, token: string): Promise<CmsResult<Tokens>> {
  return post(cms, 'confirm', { token }, tokensSchema);
}

export function signIn(
  cms: CmsClient,
  credentials: { email: string; password: string },
): Promise<CmsResult<Tokens>> {
  return post(cms, 'sign-in', credentials, tokensSchema);
}

/** A request for a code: the address, and a ticket nobody but the asking browser knows. */
export interface CodeRequest {
  email: string;
  ticket: string;
}

/** Asks for a mail with a six-digit code; says nothing of the address. */
export function requestCode(cms: CmsClient, request: CodeRequest): Promise<CmsResult<null>> {
  return post(cms, 'request-code', request, nothingSchema);
}

/** Signs in by the code mailed for the request: 401 wrong, 404 or 410 useless by now. */
export function signInByCode(
  cms: CmsClient,
  request: CodeRequest & { code: string },
): Promise<CmsResult<Tokens>> {
  return post(cms, 'sign-in-by-code', request, tokensSchema);
}

/** Trades a refresh token for new tokens; the old one is used up. 401 when it is not good. */
export function refreshTokens(cms: CmsClient, refreshToken: string): Promise<CmsResult<Tokens>> {
  return post(cms, 'refresh', { refreshToken }, tokensSchema);
}

const goneSchema = z.object({ gone: z.array(z.string()) });

/** Which of these members, by documentId and at most 200, the office has removed. */
export async function findGoneMembers(cms: CmsClient, members: string[]): Promise<string[]> {
  const answer = await post(cms, 'gone', { members }, goneSchema);
  return answer.ok ? answer.data.gone : [];
}

export function signOut(cms: CmsClient, refreshToken: string): Promise<CmsResult<null>> {
  return post(cms, 'sign-out', { refreshToken }, nothingSchema);
}

/** Asks for a mail with a link to choose a new password; says nothing of the address. */
export function requestReset(
  cms: CmsClient,
  request: { email: string; language: Locale },
): Promise<CmsResult<null>> {
  return post(cms, 'request-reset', request, nothingSchema);
}

export function resetPassword(
  cms: CmsClient,
  request: { token: string; password: string },
): Promise<CmsResult<null>> {
  return post(cms, 'reset', request, nothingSchema);
}

function post<T>(
  cms: CmsClient,
  name: string,
  body: unknown,
  schema: z.ZodType<T>,
): Promise<CmsResult<T>> {
  return cms.call({ method: 'POST', path: `/accounts/${name}`, body, schema });
}

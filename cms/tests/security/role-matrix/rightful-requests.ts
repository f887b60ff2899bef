import { randomUUID } from 'node:crypto';

import type * as PreviewToken from '../../../src/api/catalogue/domain/preview-token.ts';
import type { BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, documentsOf } from '../../support/factories.ts';
import { createMember } from '../../support/people.ts';
import { request, type Content } from '../../support/request.ts';
import { PDF } from '../../support/sample-files.ts';
import { TEST_ENVIRONMENT } from '../../support/test-environment.ts';
import { attach, begin, withFileQuestions } from '../../integration/casework/files-client.ts';
import { codeFor } from '../../integration/member/accounts.ts';
import { submit, submitted } from '../../integration/casework/casework-client.ts';
import type { Callers } from './callers.ts';

/** A request that succeeds for whom the route is for; keys and links in it are unused. */
export interface RightfulRequest {
  path: string;
  body?: unknown;
  content?: Content;
}

type Make = () => RightfulRequest | Promise<RightfulRequest>;

const CHOICE = {
  language: 'az',
  regionKeys: ['baku'],
  interestKeys: [],
  kinds: [],
  frequency: 'weekly',
};

/** Prepares what the requests are about and answers the maker of each route's request. */
export async function prepareRequests(
  cms: BootedCms,
  { member, organiser }: Callers,
): Promise<Record<string, Make>> {
  const links = linksOf(cms);
  const published = await createOpportunity(cms);
  await createOpportunity(cms, {
    kind: 'volunteer-project',
    data: { hostOrganisation: 'Yaşıl Sahil' },
  });
  const guardiansToken = await guardiansLink(cms, links);
  return {
    'GET /api/taxonomy': () => ({ path: '/api/taxonomy' }),
    'GET /api/catalogue': () => ({ path: '/api/catalogue' }),
    'GET /api/catalogue/:shortId': () => ({ path: `/api/catalogue/${published.shortId}` }),
    'GET /api/pages-mark': () => ({ path: '/api/pages-mark' }),
    'GET /api/organisers': () => ({ path: '/api/organisers' }),
    'GET /api/organisers/:key': () => ({ path: '/api/organisers/yasil-sahil' }),
    'GET /api/statistics': () => ({ path: '/api/statistics' }),
    'GET /api/service-status': () => ({ path: '/api/service-status' }),
    'GET /api/previews/:token': () => ({ path: `/api/previews/${previewOf(cms, published)}` }),
    'GET /api/me/saved': () => ({ path: '/api/me/saved' }),
    'GET /api/me/saved/ids': () => ({ path: '/api/me/saved/ids' }),
    'PUT /api/me/saved/:documentId': () => ({ path: `/api/me/saved/${published.documentId}` }),
    'DELETE /api/me/saved/:documentId': () => ({ path: `/api/me/saved/${published.documentId}` }),
    ...(await accountRequests(cms, links)),
    ...(await caseworkRequests(cms, { member, organiser })),
    ...(await fileRequests(cms, { member, organiser })),
    'POST /api/consents': () => ({
      path: '/api/consents',
      body: { token: guardiansToken, decision: 'give' },
    }),
    ...(await subscriptionRequests(cms, links)),
    'POST /api/operator/:command': () => ({ path: '/api/operator/drain', body: {} }),
  };
}

/** A link as editors get it, for an hour. */
function previewOf(cms: BootedCms, { documentId }: { documentId: string }): string {
  const { previewToken } = cms.load<typeof PreviewToken>('src/api/catalogue/domain/preview-token');
  const expiresAt = new Date(Date.now() + 3_600_000);
  return previewToken(TEST_ENVIRONMENT.PREVIEW_SECRET, {
    ...{ kind: 'club', documentId, locale: 'az', status: 'published', expiresAt },
  });
}

async function accountRequests(cms: BootedCms, links: Links): Promise<Record<string, Make>> {
  const account = (name: string, body: unknown) => ({ path: `/api/accounts/${name}`, body });
  const { openSession } = cms.load<{
    openSession(userId: number): Promise<{ refreshToken: string }>;
  }>('src/api/member/services/sessions');
  const someone = await createMember(cms);
  const forgetful = await createMember(cms);
  const password = 'pəncərə qırmızı 7';
  const email = () => `${randomUUID()}@example.org`;
  const session = async () => {
    const { refreshToken } = await openSession(someone.userId);
    return { refreshToken };
  };
  return {
    'POST /api/accounts/sign-up': () =>
      account('sign-up', {
        ...{ email: email(), password, name: 'Aysel', language: 'az' },
        signUpKey: randomUUID(),
      }),
    'POST /api/accounts/confirm': async () =>
      account('confirm', {
        token: await links.make('confirm-address', someone.memberDocumentId),
      }),
    'POST /api/accounts/sign-in': () =>
      account('sign-in', { email: someone.email, password: someone.password }),
    'POST /api/accounts/request-code': () =>
      account('request-code', { email: email(), ticket: randomUUID() }),
    'POST /api/accounts/sign-in-by-code': async () => {
      const asked = { email: someone.email, ticket: randomUUID() };
      return account('sign-in-by-code', { ...asked, code: await codeFor(cms, asked) });
    },
    'POST /api/accounts/refresh': async () => account('refresh', await session()),
    'POST /api/accounts/sign-out': async () => account('sign-out', await session()),
    'POST /api/accounts/request-reset': () =>
      account('request-reset', { email: email(), language: 'az' }),
    'POST /api/accounts/reset': async () =>
      account('reset', {
        token: await links.make('reset-password', forgetful.memberDocumentId),
        password,
      }),
    'POST /api/accounts/gone': () => account('gone', { members: [someone.memberDocumentId] }),
    'GET /api/me': () => ({ path: '/api/me' }),
    'POST /api/me/export': () => ({ path: '/api/me/export' }),
    'POST /api/me/deletion': () => ({
      path: '/api/me/deletion',
      body: { password: someone.password },
    }),
    'DELETE /api/me/deletion': () => ({ path: '/api/me/deletion' }),
    'PATCH /api/me': () => ({ path: '/api/me', body: { mailReminders: true } }),
    'GET /api/me/session': () => ({ path: '/api/me/session' }),
    'POST /api/me/sign-out-everywhere': () => ({ path: '/api/me/sign-out-everywhere' }),
    'POST /api/me/password': () => ({
      path: '/api/me/password',
      body: { currentPassword: someone.password, password: someone.password },
    }),
  };
}

async function caseworkRequests(
  cms: BootedCms,
  { member, organiser }: Pick<Callers, 'member' | 'organiser'>,
): Promise<Record<string, Make>> {
  const apply = async () =>
    submitted(
      cms,
      member,
      await createOpportunity(cms, { organisers: [organiser.memberDocumentId] }),
    );
  const [kept, leaving, waiting] = [await apply(), await apply(), await apply()];
  const { documentId } = await createOpportunity(cms);
  const draft = `/api/me/drafts/club/${documentId}`;
  const content = { answers: {}, language: 'az' };
  await request(cms, 'PUT', draft, { token: member.accessToken, body: content });
  const open = `/api/me/drafts/club/${(await createOpportunity(cms)).documentId}`;
  return {
    'GET /api/me/drafts/:kind/:documentId': () => ({ path: draft }),
    'PUT /api/me/drafts/:kind/:documentId': () => ({ path: open, body: content }),
    'DELETE /api/me/drafts/:kind/:documentId': () => ({ path: open }),
    'POST /api/me/drafts/:kind/:documentId/submit': () => ({
      path: `${open}/submit`,
      body: { submissionKey: randomUUID(), language: 'az' },
    }),
    'GET /api/me/applications': () => ({ path: '/api/me/applications' }),
    'GET /api/me/applications/:reference': () => ({ path: `/api/me/applications/${kept}` }),
    'POST /api/me/applications/:reference/actions': () => ({
      path: `/api/me/applications/${leaving}/actions`,
      body: { action: 'withdraw' },
    }),
    'POST /api/me/applications/:reference/messages': () => ({
      path: `/api/me/applications/${kept}/messages`,
      body: { body: 'Salam', messageKey: randomUUID() },
    }),
    'GET /api/me/organised/applications': () => ({ path: '/api/me/organised/applications' }),
    'POST /api/me/organised/applications/:reference/actions': () => ({
      path: `/api/me/organised/applications/${waiting}/actions`,
      body: { action: 'start-review' },
    }),
  };
}

async function fileRequests(
  cms: BootedCms,
  { member, organiser }: Pick<Callers, 'member' | 'organiser'>,
): Promise<Record<string, Make>> {
  const handedIn = await withFileQuestions(cms, { organisers: [organiser.memberDocumentId] });
  await begin(cms, member, handedIn);
  const { body } = await attach(cms, member, handedIn, { content: PDF });
  await submitted(cms, member, handedIn);
  const open = await withFileQuestions(cms);
  await begin(cms, member, open);
  const answer = `/api/me/drafts/${open.kind}/${open.documentId}/files/letter`;
  return {
    'PUT /api/me/drafts/:kind/:documentId/files/:questionKey': () => ({
      path: answer,
      content: PDF,
    }),
    'DELETE /api/me/drafts/:kind/:documentId/files/:questionKey': () => ({ path: answer }),
    'GET /api/me/files/:fileId': () => ({ path: `/api/me/files/${body.documentId}` }),
  };
}

async function subscriptionRequests(cms: BootedCms, links: Links): Promise<Record<string, Make>> {
  const create = async () => {
    const data = { ...CHOICE, email: `${randomUUID()}@example.org`, state: 'unconfirmed' };
    return (await documentsOf(cms, 'api::digest.subscription').create({ data })).documentId;
  };
  const { tokenOfSubscription } = cms.load<{ tokenOfSubscription(documentId: string): string }>(
    'src/api/digest/services/manage-subscription',
  );
  const permanent = `/api/subscriptions/${tokenOfSubscription(await create())}`;
  return {
    'POST /api/subscriptions': () => ({
      path: '/api/subscriptions',
      body: { ...CHOICE, email: `${randomUUID()}@example.org` },
    }),
    'POST /api/subscriptions/confirm': async () => ({
      path: '/api/subscriptions/confirm',
      body: { token: await links.make('confirm-subscription', await create()) },
    }),
    'GET /api/subscriptions/:token': () => ({ path: permanent }),
    'POST /api/subscriptions/:token': () => ({ path: permanent, body: { frequency: 'monthly' } }),
  };
}

async function guardiansLink(cms: BootedCms, links: Links): Promise<string> {
  const child = await createMember(cms, {
    birthYear: new Date().getFullYear() - 14,
    profile: { guardianName: 'Ana', guardianEmail: 'ana@example.org' },
  });
  const { body } = await submit(cms, child, await createOpportunity(cms));
  const [row] = await cms.readRows(
    `select document_id from applications where reference = '${body.reference}'`,
  );
  return links.make('guardian-consent', String(row?.['document_id']));
}

interface Links {
  /** An unused one-time link's token. */
  make(purpose: string, subjectDocumentId: string): Promise<string>;
}

function linksOf(cms: BootedCms): Links {
  const tokens = cms.load<{
    createOneTimeToken(purpose: string, subjectDocumentId: string): Promise<string>;
    oneTimeTokenText(purpose: string, documentId: string): string;
  }>('src/api/member/services/one-time-tokens');
  return {
    make: async (purpose, subject) =>
      tokens.oneTimeTokenText(purpose, await tokens.createOneTimeToken(purpose, subject)),
  };
}

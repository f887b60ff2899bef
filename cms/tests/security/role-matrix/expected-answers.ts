/** Who calls, in the order of the columns below. */
export const CALLERS = [
  'anonymous',
  'site token',
  'member',
  'other member',
  'unconfirmed member',
  'blocked member',
  'organiser',
  'region editor',
  'other region’s editor',
  'head editor',
] as const;
export type Caller = (typeof CALLERS)[number];

const FOR_SITE = (status: number) => `401 ${status} 403 403 403 401 403 401 401 401`;
const FOR_EVERY_MEMBER = (status: number) =>
  `401 403 ${status} ${status} 403 401 ${status} 401 401 401`;

const FOR_OWNER = (status: number) => `401 403 ${status} 404 403 401 404 401 401 401`;
const FOR_OWNER_AND_ORGANISER = (status: number) =>
  `401 403 ${status} 404 403 401 ${status} 401 401 401`;
const FOR_ORGANISER = (status: number) => `401 403 404 404 403 401 ${status} 401 401 401`;
const FOR_OPERATOR = '403 403 403 403 403 403 403 403 403 403';

/**
 * The status each caller gets on each route of the content API for a request that would succeed
 * for the rightful caller. A new route needs a line here and one in `rightful-requests.ts`.
 */
export const EXPECTED_ANSWERS: Record<string, string> = {
  'GET /api/taxonomy': FOR_SITE(200),
  'GET /api/catalogue': FOR_SITE(200),
  'GET /api/catalogue/:shortId': FOR_SITE(200),
  'GET /api/previews/:token': FOR_SITE(200),
  'GET /api/pages-mark': FOR_SITE(200),
  'GET /api/organisers': FOR_SITE(200),
  'GET /api/organisers/:key': FOR_SITE(200),
  'GET /api/statistics': FOR_SITE(200),
  'GET /api/service-status': FOR_SITE(200),

  'POST /api/accounts/sign-up': FOR_SITE(202),
  'POST /api/accounts/confirm': FOR_SITE(200),
  'POST /api/accounts/sign-in': FOR_SITE(200),
  'POST /api/accounts/request-code': FOR_SITE(202),
  'POST /api/accounts/sign-in-by-code': FOR_SITE(200),
  'POST /api/accounts/refresh': FOR_SITE(200),
  'POST /api/accounts/sign-out': FOR_SITE(204),
  'POST /api/accounts/request-reset': FOR_SITE(202),
  'POST /api/accounts/reset': FOR_SITE(204),
  'POST /api/accounts/gone': FOR_SITE(200),
  'GET /api/me': FOR_EVERY_MEMBER(200),
  'PATCH /api/me': FOR_EVERY_MEMBER(200),
  'POST /api/me/password': FOR_EVERY_MEMBER(200),
  'GET /api/me/session': FOR_EVERY_MEMBER(204),
  'POST /api/me/sign-out-everywhere': FOR_EVERY_MEMBER(204),

  'GET /api/me/saved': FOR_EVERY_MEMBER(200),
  'GET /api/me/saved/ids': FOR_EVERY_MEMBER(200),
  'PUT /api/me/saved/:documentId': FOR_EVERY_MEMBER(204),
  'DELETE /api/me/saved/:documentId': FOR_EVERY_MEMBER(204),

  'GET /api/me/drafts/:kind/:documentId': FOR_OWNER(200),
  'PUT /api/me/drafts/:kind/:documentId': FOR_EVERY_MEMBER(200),
  'DELETE /api/me/drafts/:kind/:documentId': FOR_EVERY_MEMBER(204),
  'POST /api/me/drafts/:kind/:documentId/submit': FOR_EVERY_MEMBER(201),
  'PUT /api/me/drafts/:kind/:documentId/files/:questionKey': FOR_OWNER(201),
  'DELETE /api/me/drafts/:kind/:documentId/files/:questionKey': FOR_OWNER(204),
  'GET /api/me/files/:fileId': FOR_OWNER_AND_ORGANISER(200),
  'GET /api/me/applications': FOR_EVERY_MEMBER(200),
  'GET /api/me/applications/:reference': FOR_OWNER(200),
  'POST /api/me/applications/:reference/actions': FOR_OWNER(200),
  'POST /api/me/applications/:reference/messages': FOR_OWNER(201),
  'GET /api/me/organised/applications': FOR_EVERY_MEMBER(200),
  'POST /api/me/organised/applications/:reference/actions': FOR_ORGANISER(200),
  'POST /api/consents': FOR_SITE(200),

  'POST /api/subscriptions': FOR_SITE(202),
  'POST /api/subscriptions/confirm': FOR_SITE(200),
  'GET /api/subscriptions/:token': FOR_SITE(200),
  'POST /api/subscriptions/:token': FOR_SITE(200),

  'POST /api/operator/:command': FOR_OPERATOR,

  'POST /api/me/export': FOR_EVERY_MEMBER(200),
  // Last: nobody who has asked to be forgotten can apply.
  'POST /api/me/deletion': FOR_EVERY_MEMBER(202),
  'DELETE /api/me/deletion': FOR_EVERY_MEMBER(204),
};

export function expectedStatuses(route: string): Record<Caller, number> {
  const statuses = (EXPECTED_ANSWERS[route] ?? '').split(' ').map(Number);
  return Object.fromEntries(
    CALLERS.map((caller, column) => [caller, statuses[column] ?? 0]),
  ) as Record<Caller, number>;
}

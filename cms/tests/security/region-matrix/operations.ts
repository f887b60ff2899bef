const CLUBS = '/content-manager/collection-types/api::club.club';
const RELATIONS = '/content-manager/relations/api::club.club';
const COLLECTION = '/content-manager/collection-types/:model';

/** What an operation's request is about. */
export interface Subject {
  documentId: string;
  /** Another item, of the editor's own region. */
  ownDocumentId: string;
  /** Region documentIds by key. */
  regions: Record<string, string>;
}

export interface Operation {
  name: string;
  /** As the router has it, so that a route without an operation is noticed. */
  route: string;
  /** Status on an item of the own region, of another, of several with the own, of none. */
  expected: string;
  path: (subject: Subject) => string;
  body?: (subject: Subject) => object;
}

const TEXT = { locale: 'az', title: 'Dəyişdi', summary: 'Qısa mətn.' };
const regions = (connect: string[], disconnect: string[]) => (subject: Subject) => ({
  ...TEXT,
  regions: {
    connect: connect.map((key) => ({ documentId: subject.regions[key] })),
    disconnect: disconnect.map((key) => ({ documentId: subject.regions[key] })),
  },
});

const one =
  (suffix = '') =>
  (subject: Subject) =>
    `${CLUBS}/${subject.documentId}${suffix}`;
const many = (action: string) => () => `${CLUBS}/actions/${action}`;
const alone = ({ documentId }: Subject) => ({ documentIds: [documentId], locale: 'az' });
const withOwn = ({ documentId, ownDocumentId }: Subject) => ({
  documentIds: [ownDocumentId, documentId],
  locale: 'az',
});

/** What can be done with one item through the panel's own routes. */
export const OPERATIONS: readonly Operation[] = [
  op('reads it', `GET ${COLLECTION}/:id`, '200 403 200 403', one()),
  op('reads its translation', `GET ${COLLECTION}/:id`, '200 403 200 403', one('?locale=en')),
  op('opens a missing translation', `GET ${COLLECTION}/:id`, '200 403 200 403', one('?locale=ru')),
  op(
    'counts its draft relations',
    `GET ${COLLECTION}/:id/actions/countDraftRelations`,
    '200 403 200 403',
    one('/actions/countDraftRelations?locale=az'),
  ),
  op(
    'counts those of a missing translation',
    `GET ${COLLECTION}/:id/actions/countDraftRelations`,
    '200 403 200 403',
    one('/actions/countDraftRelations?locale=ru'),
  ),
  op(
    'counts draft relations of many',
    `GET ${COLLECTION}/actions/countManyEntriesDraftRelations`,
    '200 403 200 403',
    ({ documentId }) =>
      `${CLUBS}/actions/countManyEntriesDraftRelations?documentIds[]=${documentId}&locale=az`,
  ),
  op(
    'reads many for validation',
    `POST ${COLLECTION}/actions/bulkFindForValidation`,
    '200 403 200 403',
    many('bulkFindForValidation'),
    alone,
  ),
  op(
    'reads what it points at',
    'GET /content-manager/relations/:model/:id/:targetField',
    '200 403 200 403',
    ({ documentId }) => `${RELATIONS}/${documentId}/regions?locale=az`,
  ),
  op(
    'asks what it could point at',
    'GET /content-manager/relations/:model/:targetField',
    '200 403 200 403',
    ({ documentId }) => `${RELATIONS}/interests?id=${documentId}&locale=az`,
  ),

  op('changes it', `PUT ${COLLECTION}/:id`, '200 403 200 403', one('?locale=az'), () => TEXT),
  op('adds a translation', `PUT ${COLLECTION}/:id`, '200 403 200 403', one('?locale=ru'), () => ({
    ...TEXT,
    locale: 'ru',
  })),
  op(
    'adds the own region',
    `PUT ${COLLECTION}/:id`,
    '200 403 200 403',
    one('?locale=az'),
    regions(['ganja'], []),
  ),
  op(
    'adds another region',
    `PUT ${COLLECTION}/:id`,
    '403 403 403 403',
    one('?locale=az'),
    regions(['sumgait'], []),
  ),
  op(
    'removes the own region',
    `PUT ${COLLECTION}/:id`,
    '403 403 403 403',
    one('?locale=az'),
    regions([], ['ganja']),
  ),
  op(
    'removes another region',
    `PUT ${COLLECTION}/:id`,
    '200 403 403 403',
    one('?locale=az'),
    regions([], ['baku']),
  ),
  op(
    'moves it to another region',
    `PUT ${COLLECTION}/:id`,
    '403 403 403 403',
    one('?locale=az'),
    regions(['sumgait'], ['ganja']),
  ),

  op(
    'clones it',
    `POST ${COLLECTION}/clone/:sourceId`,
    '200 403 403 403',
    ({ documentId }) => `${CLUBS}/clone/${documentId}`,
    regions([], []),
  ),
  op(
    'clones it into the own region',
    `POST ${COLLECTION}/clone/:sourceId`,
    '200 403 200 403',
    ({ documentId }) => `${CLUBS}/clone/${documentId}`,
    regions(['ganja'], []),
  ),
  op(
    'clones it at once',
    `POST ${COLLECTION}/auto-clone/:sourceId`,
    '200 403 403 403',
    ({ documentId }) => `${CLUBS}/auto-clone/${documentId}`,
    () => ({}),
  ),

  op(
    'publishes it',
    `POST ${COLLECTION}/:id/actions/publish`,
    '200 403 200 403',
    one('/actions/publish'),
    () => TEXT,
  ),
  op(
    'publishes a missing translation',
    `POST ${COLLECTION}/:id/actions/publish`,
    '200 403 200 403',
    one('/actions/publish'),
    () => ({ ...TEXT, locale: 'ru', meetingTimes: 'По пятницам', joining: 'Приходите.' }),
  ),
  op(
    'unpublishes it',
    `POST ${COLLECTION}/:id/actions/unpublish`,
    '200 403 200 403',
    one('/actions/unpublish'),
    () => ({ locale: 'az' }),
  ),
  op(
    'discards its draft',
    `POST ${COLLECTION}/:id/actions/discard`,
    '200 403 200 403',
    one('/actions/discard'),
    () => ({ locale: 'az' }),
  ),
  op('deletes a translation', `DELETE ${COLLECTION}/:id`, '200 403 200 403', one('?locale=en')),
  op('deletes it', `DELETE ${COLLECTION}/:id`, '200 403 403 403', one()),

  ...(['bulkPublish', 'bulkUnpublish', 'bulkDelete'] as const).flatMap((action) => {
    const expected = action === 'bulkDelete' ? '200 403 403 403' : '200 403 200 403';
    const route = `POST ${COLLECTION}/actions/${action}`;
    return [
      op(`${action} of it`, route, expected, many(action), alone),
      op(`${action} of it with an own item`, route, expected, many(action), withOwn),
    ];
  }),
];

/** Routes that tell nothing of single items, or that have tests of their own beside the table. */
export const OTHER_ROUTES = [
  'GET /content-manager/collection-types/:model',
  'POST /content-manager/collection-types/:model',
  'POST /content-manager/collection-types/:model/actions/publish',
  'GET /content-manager/homepage/count-documents',
  'GET /content-manager/homepage/recent-documents',
  // Settings, names of types and words; no entries.
  'GET /content-manager/components',
  'GET /content-manager/components/:uid/configuration',
  'PUT /content-manager/components/:uid/configuration',
  'GET /content-manager/content-types',
  'GET /content-manager/content-types-settings',
  'GET /content-manager/content-types/:uid/configuration',
  'PUT /content-manager/content-types/:uid/configuration',
  'GET /content-manager/init',
  'GET /content-manager/preview/script',
  'GET /content-manager/preview/url/:contentType',
  'POST /content-manager/uid/check-availability',
  'POST /content-manager/uid/generate',
  // There is no single type.
  'GET /content-manager/single-types/:model',
  'PUT /content-manager/single-types/:model',
  'DELETE /content-manager/single-types/:model',
  'GET /content-manager/single-types/:model/actions/countDraftRelations',
  'POST /content-manager/single-types/:model/actions/discard',
  'POST /content-manager/single-types/:model/actions/publish',
  'POST /content-manager/single-types/:model/actions/unpublish',
];

function op(
  name: string,
  route: string,
  expected: string,
  path: Operation['path'],
  body?: Operation['body'],
): Operation {
  return { name, route, expected, path, ...(body === undefined ? {} : { body }) };
}

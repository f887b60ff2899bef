/**
 * Every type a region editor has any right to: the statuses of reading, changing and deleting an
 * entry of the own region, then of another one.
 */
export const TYPES: Record<string, { expected: string; change: object }> = {
  'api::student-service.student-service': { expected: '200 200 200 403 403 403', change: title() },
  'api::club.club': { expected: '200 200 200 403 403 403', change: title() },
  'api::volunteering.volunteer-project': { expected: '200 200 200 403 403 403', change: title() },
  'api::article.article': { expected: '200 200 200 403 403 403', change: title() },
  'api::volunteering.role': { expected: '200 200 200 403 403 403', change: { nameAz: 'Rol' } },
  'api::volunteering.shift': { expected: '200 200 200 403 403 403', change: { capacity: 3 } },
  'api::casework.application-form': {
    expected: '200 200 200 403 403 403',
    change: { name: 'Anket' },
  },
  'api::casework.application': {
    expected: '200 200 403 403 403 403',
    change: { assignee: 'Leyla' },
  },
  'api::taxonomy.region': { expected: '200 403 403 200 403 403', change: { nameAz: 'Başqa' } },
  'api::taxonomy.institution': { expected: '200 403 403 200 403 403', change: { nameAz: 'Başqa' } },
  'api::taxonomy.interest': { expected: '200 403 403 200 403 403', change: { nameAz: 'Başqa' } },
  'api::platform.audit-entry': { expected: '200 403 403 403 403 403', change: { action: 'none' } },
  'api::member.member': { expected: '200 403 403 403 403 403', change: { name: 'Başqa' } },
};

function title(): object {
  return { locale: 'az', title: 'Dəyişdi' };
}

/** What parts are created with, beside their region. */
export const PARTS: Record<string, object> = {
  'api::volunteering.role': { nameAz: 'Köməkçi' },
  'api::volunteering.shift': {
    startsAt: '2031-05-01T06:00:00.000Z',
    endsAt: '2031-05-01T10:00:00.000Z',
  },
  'api::casework.application-form': {
    name: 'Anket',
    questions: [{ key: 'why', type: 'long-text', labelAz: 'Niyə?' }],
  },
};

/**
 * Relations from the editor's own entry: type, field, target and the status of connecting a
 * target of the own region, of another, of several with the own, of none. A part of no region is
 * shared by all; a picker offers exactly what may be connected.
 */
export const CONNECTIONS: [string, string, string, string][] = [
  [
    'api::article.article',
    'relatedServices',
    'api::student-service.student-service',
    '200 403 200 403',
  ],
  [
    'api::article.article',
    'relatedProjects',
    'api::volunteering.volunteer-project',
    '200 403 200 403',
  ],
  ['api::club.club', 'form', 'api::casework.application-form', '200 403 200 200'],
  ['api::volunteering.volunteer-project', 'roles', 'api::volunteering.role', '200 403 200 200'],
  ['api::volunteering.role', 'shifts', 'api::volunteering.shift', '200 403 200 200'],
  ['api::volunteering.shift', 'role', 'api::volunteering.role', '200 403 200 200'],
];

/** The panel's own routes about cases: the status on one of the own region and of another. */
export const DESK_REQUESTS: Record<string, { expected: string; body?: object }> = {
  'GET /casework/applications/:documentId/next-steps': { expected: '200 403' },
  'POST /casework/applications/:documentId/transitions': {
    expected: '200 403',
    body: { action: 'start-review' },
  },
  'POST /casework/applications/:documentId/messages': {
    expected: '201 403',
    body: { body: 'Salam', messageKey: 'message-key-1' },
  },
};

/** Routes about many cases at once, or about something in a case: they have tests of their own. */
export const OTHER_DESK_ROUTES = [
  'GET /casework/export',
  'GET /casework/files/:documentId',
  'POST /casework/chosen/answers',
  'POST /casework/chosen/steps',
];

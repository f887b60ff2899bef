/** A request of the panel that changes who may do what. */
export interface AdminChange {
  action: 'create' | 'update' | 'delete' | 'regenerate' | 'sign-out';
  subjectUid: string;
  /** Ids of the rows it is about, as the request names them; none for a new one and for oneself. */
  rowIds: readonly string[];
  isOwnAccount: boolean;
  /** Names of what is set. */
  changedFields: readonly string[];
}

const SUBJECTS: Readonly<Record<string, string>> = {
  '/admin/users': 'admin::user',
  '/admin/roles': 'admin::role',
  '/admin/api-tokens': 'admin::api-token',
  '/admin/admin-tokens': 'admin::api-token',
  '/admin/transfer/tokens': 'admin::transfer-token',
  '/admin/webhooks': 'strapi::webhook',
  '/users-permissions/roles': 'plugin::users-permissions.role',
  '/i18n/locales': 'plugin::i18n.locale',
};

/** Strapi's router takes capitals and a slash at the end too. */
const ADDRESS = new RegExp(
  `^(${Object.keys(SUBJECTS).join('|')})(?:/([\\w-]+))?(?:/(permissions|regenerate|sessions)(?:/[\\w-]+)?)?/?$`,
  'i',
);
const FIELD = /^[A-Za-z]\w*$/;

/** Reads what a request is about to change; null when it changes nothing of the kind. */
export function adminChangeOf(method: string, path: string, body: unknown): AdminChange | null {
  const [, base = '', id, part] = ADDRESS.exec(path) ?? [];
  const subjectUid = SUBJECTS[base.toLowerCase()];
  if (subjectUid === undefined) return null;
  const names = fieldsOf(body);
  const change = { subjectUid, isOwnAccount: id === 'me', rowIds: [], changedFields: names };
  const rowIds = id === undefined || id === 'me' ? [] : [id];
  switch (method) {
    case 'POST':
      if (id === 'batch-delete') {
        return { ...change, action: 'delete', rowIds: idsOf(body), changedFields: [] };
      }
      if (id === undefined) return { ...change, action: 'create' };
      return part === 'regenerate' ? { ...change, action: 'regenerate', rowIds } : null;
    case 'PUT':
      return { ...change, action: 'update', rowIds };
    case 'DELETE': {
      const action = part === 'sessions' ? 'sign-out' : 'delete';
      return { ...change, action, rowIds, changedFields: [] };
    }
    default:
      return null;
  }
}

function fieldsOf(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.keys(body)
    .filter((name) => FIELD.test(name))
    .sort();
}

function idsOf(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || !('ids' in body)) return [];
  return Array.isArray(body.ids) ? body.ids.map(String) : [];
}

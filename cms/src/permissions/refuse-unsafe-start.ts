import type { Core } from '@strapi/strapi';

import { DEMO_DOMAINS } from './demo-domains';
import { DEFAULT_TOKEN_NAMES, SITE_TOKEN_NAME } from './site-token';

/** Thrown before anything is served; the message has one line for each fault. */
export class UnsafeStartError extends Error {
  override name = 'UnsafeStartError';

  constructor(faults: readonly string[]) {
    super(
      [
        'The office is not fit to be opened to the public:',
        ...faults.map((fault) => `  - ${fault}`),
        'Start it with NODE_ENV=development where nobody else reaches it and put this right there.',
      ].join('\n'),
    );
    // Strapi prints the trace of what ends a start; the list alone tells what there is to do.
    this.stack = '';
  }
}

interface Named {
  name: string;
}

/**
 * Looks at what a production start found: the configuration as it was loaded and the database
 * as it was left. Throws UnsafeStartError naming everything that must not be open to the public.
 * What Strapi itself makes at the first start of an empty database is removed later in the same
 * start and is no fault.
 */
export async function refuseUnsafeStart(strapi: Core.Strapi): Promise<void> {
  const faults = [...corsFaults(strapi.config.get<unknown[]>('middlewares', []))];
  if (await hasStartedBefore(strapi)) {
    faults.push(...(await publicRights(strapi)), ...(await defaultTokens(strapi)));
  }
  faults.push(...(await demoAccounts(strapi)));
  if (faults.length > 0) throw new UnsafeStartError(faults);
}

/** Strapi lets every origin in where nobody says which. */
function corsFaults(middlewares: readonly unknown[]): string[] {
  const cors = middlewares.find(isCors);
  if (cors === undefined) return [];
  const origin: unknown = typeof cors === 'string' ? '*' : (cors.config?.origin ?? '*');
  const origins: readonly unknown[] = Array.isArray(origin)
    ? (origin as readonly unknown[])
    : [origin];
  const isOpen = origins.some((one) => typeof one !== 'string' || /\*|^null$/.test(one));
  return isOpen ? ['CORS lets pages of any origin call the cms (strapi::cors)'] : [];
}

interface CorsMiddleware {
  name: string;
  config?: { origin?: unknown };
}

function isCors(entry: unknown): entry is 'strapi::cors' | CorsMiddleware {
  if (entry === 'strapi::cors') return true;
  return (
    typeof entry === 'object' && entry !== null && 'name' in entry && entry.name === 'strapi::cors'
  );
}

async function hasStartedBefore(strapi: Core.Strapi): Promise<boolean> {
  const tokens = strapi.db.query('admin::api-token');
  return (await tokens.count({ where: { name: SITE_TOKEN_NAME } })) > 0;
}

async function publicRights(strapi: Core.Strapi): Promise<string[]> {
  const rights = (await strapi.db
    .query('plugin::users-permissions.permission')
    .findMany({ where: { role: { type: 'public' } }, orderBy: 'action' })) as { action: string }[];
  return rights.map(({ action }) => `The Public role may ${action}`);
}

async function defaultTokens(strapi: Core.Strapi): Promise<string[]> {
  const tokens = (await strapi.db
    .query('admin::api-token')
    .findMany({ where: { name: { $in: DEFAULT_TOKEN_NAMES } }, orderBy: 'name' })) as Named[];
  return tokens.map(({ name }) => `The API token "${name}" that Strapi makes is still there`);
}

async function demoAccounts(strapi: Core.Strapi): Promise<string[]> {
  const where = { $or: DEMO_DOMAINS.map((domain) => ({ email: { $endsWithi: `@${domain}` } })) };
  const count = (uid: 'admin::user' | 'plugin::users-permissions.user') =>
    strapi.db.query(uid).count({ where });
  const [editors, members] = [
    await count('admin::user'),
    await count('plugin::users-permissions.user'),
  ];
  const say = (number: number, who: string) =>
    number === 0 ? [] : [`${number} demo ${who} can sign in (${DEMO_DOMAINS.join(', ')})`];
  return [...say(editors, 'editors'), ...say(members, 'members')];
}

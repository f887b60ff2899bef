import type { Modules, UID } from '@strapi/strapi';

import type { BootedCms } from '../../support/boot-cms.ts';

type Data = Record<string, unknown>;

export const CLUB = 'api::club.club';

/** The document service without the generated types' care for single attributes. */
export function documents(cms: BootedCms, uid: UID.ContentType) {
  return cms.strapi.documents(uid) as unknown as {
    create(params: Data): Promise<{ documentId: string }>;
    update(params: Data): Promise<{ documentId: string } | null>;
    publish(params: Data): Promise<unknown>;
    unpublish(params: Data): Promise<unknown>;
    discardDraft(params: Data): Promise<unknown>;
    delete(params: Data): Promise<unknown>;
    clone(params: Data): Promise<{ documentId: string }>;
  } & Pick<Modules.Documents.ServiceInstance, 'findMany'>;
}

/** Region documentIds by key. */
export async function createRegions(cms: BootedCms): Promise<Record<string, string>> {
  const regions = [
    ['baku', 'BAK', 'Bakı'],
    ['sumgait', 'SUM', 'Sumqayıt'],
    ['ganja', 'GNC', 'Gəncə'],
  ];
  const byKey: Record<string, string> = {};
  for (const [key, referencePrefix, nameAz] of regions) {
    const known = (await cms.strapi.db
      .query('api::taxonomy.region')
      .findOne({ where: { key } })) as { documentId: string } | null;
    const data = { key, referencePrefix, nameAz, aliases: [] };
    const { documentId } = known ?? (await documents(cms, 'api::taxonomy.region').create({ data }));
    byKey[key ?? ''] = documentId;
  }
  return byKey;
}

/** The admin panel refuses languages the i18n plugin does not know; the document service not. */
export async function ensureLocales(cms: BootedCms): Promise<void> {
  const locales = cms.strapi.plugin('i18n').service('locales') as unknown as {
    findByCode(code: string): Promise<unknown>;
    create(locale: { code: string; name: string }): Promise<unknown>;
  };
  for (const code of ['en', 'ru']) {
    if (!(await locales.findByCode(code))) await locales.create({ code, name: code });
  }
}

export async function createClub(cms: BootedCms, data: Data = {}, params: Data = {}) {
  return documents(cms, CLUB).create({
    locale: 'az',
    data: { title: 'Robot klubu', summary: 'Robotlar qururuq.', ...data },
    ...params,
  });
}

interface AdminServices {
  role: {
    create(role: Data): Promise<{ id: number }>;
    assignPermissions(id: number, permissions: Data[]): Promise<unknown>;
  };
  user: { create(user: Data): Promise<{ id: number }> };
}

/**
 * Signs an admin with one role of this code in. Unless it is the super admin's, the role is given
 * full access without conditions, so that only the pipeline can refuse.
 */
export async function signInAdmin(cms: BootedCms, roleCode: string): Promise<string> {
  const service = (name: 'role' | 'user') =>
    cms.strapi.service(`admin::${name}`) as unknown as AdminServices['role'] &
      AdminServices['user'];
  const known = (await cms.strapi.db
    .query('admin::role')
    .findOne({ where: { code: roleCode } })) as { id: number } | null;
  const role =
    known ??
    (await service('role').create({ name: roleCode, code: roleCode, description: roleCode }));
  if (roleCode !== 'strapi-super-admin') {
    await service('role').assignPermissions(role.id, fullAccess(cms));
  }
  const email = `${roleCode}-${Date.now()}@office.test`;
  const password = 'Parol-1234-uzun';
  await service('user').create({
    firstname: 'Test',
    email,
    password,
    isActive: true,
    roles: [role.id],
  });
  const answer = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { data } = (await answer.json()) as { data: { token?: string; accessToken?: string } };
  return data.accessToken ?? data.token ?? '';
}

function fullAccess(cms: BootedCms): Data[] {
  const actions = ['create', 'read', 'update', 'delete', 'publish'];
  const subjects = [CLUB, 'api::volunteering.role', 'api::casework.application-form'];
  return subjects.flatMap((subject) =>
    actions.map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject,
      properties: {
        fields: Object.keys(cms.strapi.contentTypes[subject as UID.ContentType].attributes),
        locales: ['az', 'en', 'ru'],
      },
      conditions: [],
    })),
  );
}

/** Runs `meanwhile` once, just before the next conditional UPDATE of the type is carried out. */
export function beforeNextClaim(cms: BootedCms, uid: string, meanwhile: () => Promise<void>): void {
  let isSpent = false;
  // Never taken back: Strapi 5.54 removes the wrong subscriber.
  cms.strapi.db.lifecycles.subscribe({
    models: [uid],
    async beforeUpdateMany() {
      if (isSpent) return;
      isSpent = true;
      await meanwhile();
    },
  });
}

/** Rows of every table a club's write may touch, for comparing before and after. */
export async function countTouchedRows(cms: BootedCms): Promise<Record<string, number>> {
  const tables = [
    'clubs',
    'clubs_cmps',
    'clubs_regions_lnk',
    'clubs_interests_lnk',
    'components_office_contact',
    'audit_entries',
    'outbox_entries',
  ];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await cms.readRows(`select count(*) as total from ${table}`);
    counts[table] = Number(row?.['total']);
  }
  return counts;
}

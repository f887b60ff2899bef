import { randomBytes } from 'node:crypto';

import type { BootedCms } from './boot-cms.ts';
import { createTaxonomy, documentsOf } from './factories.ts';

export interface MemberOptions {
  email?: string;
  name?: string;
  password?: string;
  language?: 'az' | 'en' | 'ru';
  confirmed?: boolean;
  blocked?: boolean;
  regionKey?: string;
  institutionKey?: string;
  birthYear?: number;
  /** Any other attribute of the profile. */
  profile?: Record<string, unknown>;
}

export interface TestMember {
  accessToken: string;
  refreshToken: string;
  memberDocumentId: string;
  userId: number;
  email: string;
  password: string;
}

interface SessionManager {
  generateRefreshToken(
    userId: string,
    deviceId: string,
    options: { type: 'refresh' },
  ): Promise<{ token: string }>;
  generateAccessToken(refreshToken: string): Promise<{ token: string } | { error: string }>;
}

/** A confirmed, signed-in member with a profile. */
export async function createMember(
  cms: BootedCms,
  options: MemberOptions = {},
): Promise<TestMember> {
  const suffix = randomBytes(4).toString('hex');
  const email = options.email ?? `member-${suffix}@example.org`;
  const password = options.password ?? 'correct horse battery';
  const user = await createUser(cms, { email, password, options });
  const { documentId } = await documentsOf(cms, 'api::member.member').create({
    data: await profileData(cms, user.id, options),
  });
  const tokens = await openMemberSession(cms, user.id);
  return { ...tokens, memberDocumentId: documentId, userId: user.id, email, password };
}

/** One more session of a member. */
export async function openMemberSession(
  cms: BootedCms,
  userId: number,
): Promise<{ accessToken: string; refreshToken: string }> {
  return await openSession(cms, 'users-permissions', userId);
}

/** A signed-in admin with the given role, by the role's code; `token` is for /admin routes. */
export async function createAdmin(
  cms: BootedCms,
  { role }: { role: string },
): Promise<{ token: string; id: number; email: string }> {
  const found = (await cms.strapi.db.query('admin::role').findOne({ where: { code: role } })) as {
    id: number;
  } | null;
  if (!found) throw new Error(`There is no admin role "${role}".`);
  const email = `editor-${randomBytes(4).toString('hex')}@example.org`;
  const users = cms.strapi.service('admin::user') as unknown as {
    create(data: object): Promise<{ id: number }>;
  };
  const { id } = await users.create({
    email,
    firstname: 'Sınaq',
    lastname: role,
    password: 'Correct-Horse-1',
    isActive: true,
    roles: [found.id],
  });
  const { accessToken } = await openSession(cms, 'admin', id);
  return { token: accessToken, id, email };
}

async function createUser(
  cms: BootedCms,
  given: { email: string; password: string; options: MemberOptions },
): Promise<{ id: number }> {
  const role = (await cms.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number };
  const users = cms.strapi
    .plugin('users-permissions')
    .service<{ add(values: object): Promise<{ id: number }> }>('user');
  return await users.add({
    username: given.email,
    email: given.email,
    password: given.password,
    provider: 'local',
    confirmed: given.options.confirmed ?? true,
    blocked: given.options.blocked ?? false,
    role: role.id,
  });
}

async function profileData(
  cms: BootedCms,
  userId: number,
  options: MemberOptions,
): Promise<Record<string, unknown>> {
  await createTaxonomy(cms);
  const link = async (uid: string, key: string) => {
    const [row] = await documentsOf(cms, uid).findMany({ filters: { key }, fields: ['key'] });
    return row?.documentId;
  };
  return {
    name: options.name ?? 'Aysel Məmmədova',
    user: userId,
    userKey: String(userId),
    language: options.language ?? 'az',
    birthYear: options.birthYear ?? 2002,
    addressConfirmedAt: new Date().toISOString(),
    ...(options.regionKey && { region: await link('api::taxonomy.region', options.regionKey) }),
    ...(options.institutionKey && {
      institution: await link('api::taxonomy.institution', options.institutionKey),
    }),
    ...options.profile,
  };
}

/** Signs an account in without asking for its password. */
export async function openSession(
  cms: BootedCms,
  origin: 'admin' | 'users-permissions',
  userId: number,
): Promise<{ accessToken: string; refreshToken: string }> {
  const sessions = cms.strapi.sessionManager(origin) as unknown as SessionManager;
  const device = randomBytes(8).toString('hex');
  const refresh = await sessions.generateRefreshToken(String(userId), device, { type: 'refresh' });
  const access = await sessions.generateAccessToken(refresh.token);
  if ('error' in access) throw new Error(`No access token: ${access.error}`);
  return { accessToken: access.token, refreshToken: refresh.token };
}

import { SOURCE_LOCALE } from '@office/search';

import { now } from '../lib/clock';
import { inTransaction } from '../lib/in-transaction';
import type { SeedPeople } from './seed-content';
import { documentsOf } from './seed-documents';
import type { SeededKeys } from './seed-taxonomy';

/** A sign-in to show to whoever tries the office out. */
export interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

interface AdminUsers {
  create(data: object): Promise<unknown>;
  exists(where: object): Promise<boolean>;
}

interface MemberUsers {
  add(values: object): Promise<{ id: number }>;
}

interface Query {
  findOne(params: object): Promise<{ id: number } | null>;
}

/** Makes the demo editors and members that are missing and answers all their sign-ins. */
export async function seedPeople(people: SeedPeople, keys: SeededKeys): Promise<DemoAccount[]> {
  for (const editor of people.editors) await createEditor(editor);
  for (const member of people.members) await inTransaction(() => createMember(member, keys));
  return [
    ...people.editors.map(({ role, email, password }) => ({ role, email, password })),
    ...people.members.map(({ region, email, password }) => ({
      role: `member (${region})`,
      email,
      password,
    })),
  ];
}

async function createEditor({ role, ...editor }: SeedPeople['editors'][number]): Promise<void> {
  const users = strapi.service('admin::user') as unknown as AdminUsers;
  if (await users.exists({ email: editor.email })) return;
  const roles: Query = strapi.db.query('admin::role');
  const found = await roles.findOne({ where: { code: role } });
  if (!found) throw new Error(`There is no admin role "${role}" for ${editor.email}.`);
  await users.create({
    ...{ ...editor, preferedLanguage: SOURCE_LOCALE },
    ...{ isActive: true, roles: [found.id] },
  });
}

async function createMember(
  member: SeedPeople['members'][number],
  keys: SeededKeys,
): Promise<void> {
  const { email, password, region, institution, ...profile } = member;
  const users = strapi.plugin('users-permissions').service<MemberUsers>('user');
  const query = (type: string): Query => strapi.db.query(`plugin::users-permissions.${type}`);
  if (await query('user').findOne({ where: { email } })) return;
  const role = await query('role').findOne({ where: { type: 'authenticated' } });
  const { id } = await users.add({
    ...{ username: email, email, password, provider: 'local' },
    ...{ confirmed: true, blocked: false, role: role?.id },
  });
  await documentsOf('api::member.member').create({
    data: {
      ...profile,
      user: id,
      userKey: String(id),
      region: keys.regions.get(region),
      institution: keys.institutions.get(institution),
      addressConfirmedAt: now().toISOString(),
    },
  });
}

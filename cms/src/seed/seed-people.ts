import { randomBytes } from 'node:crypto';

import { SOURCE_LOCALE } from '@office/search';

import { bakuYear } from '../api/casework/domain/working-days';
import {
  createAccount,
  findAccountByEmail,
  findAccountOfMember,
} from '../api/member/services/accounts';
import { changeProfile } from '../api/member/services/change-profile';
import { recordConfirmedAddress } from '../api/member/services/confirm-address';
import { hashPassword } from '../api/member/services/passwords';
import { atInstant, now } from '../lib/clock';
import { inTransaction } from '../lib/in-transaction';
import type { SeedEditor, SeedMember, SeedPeople } from './read-people';

const DAY_MS = 86_400_000;
const REGION_EDITOR = 'region-editor-';

/** A sign-in to show to whoever tries the office out. */
export interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

export interface SeededPeople {
  /** Sign-ins with a password that is known. */
  accounts: DemoAccount[];
  /** documentIds of the members by their keys in the seed. */
  memberIds: Map<string, string>;
  /** documentIds of the region editors' accounts by their regions' keys. */
  editorIds: Map<string, string>;
}

interface AdminUsers {
  create(data: object): Promise<{ documentId: string }>;
}

interface Query {
  findOne(params: object): Promise<{ id: number; documentId: string } | null>;
}

/** Makes the demo editors and members that are missing and answers who all of them are. */
export async function seedPeople(
  people: SeedPeople,
  organiserKeys: ReadonlySet<string>,
): Promise<SeededPeople> {
  const editorIds = new Map<string, string>();
  for (const editor of people.editors) {
    const documentId = await findOrCreateEditor(editor);
    if (editor.role.startsWith(REGION_EDITOR)) {
      editorIds.set(editor.role.slice(REGION_EDITOR.length), documentId);
    }
  }
  // One for all whose password is not told: nobody knows the text behind it.
  const unknownHash = await hashPassword(randomBytes(24).toString('base64url'));
  const memberIds = new Map<string, string>();
  for (const member of people.members) {
    memberIds.set(member.key, await findOrCreateMember(member, unknownHash));
  }
  const accounts = [
    ...people.editors,
    ...people.members.map(({ key, region, email, password }) => {
      const role = `${organiserKeys.has(key) ? 'organiser' : 'member'} (${region})`;
      return { role, email, password };
    }),
  ].flatMap(({ role, email, password }) =>
    password === undefined ? [] : [{ role, email, password }],
  );
  return { accounts, memberIds, editorIds };
}

async function findOrCreateEditor({ role, ...editor }: SeedEditor): Promise<string> {
  const query: Query = strapi.db.query('admin::user');
  const known = await query.findOne({ where: { email: editor.email } });
  if (known) return known.documentId;
  const roles: Query = strapi.db.query('admin::role');
  const found = await roles.findOne({ where: { code: role } });
  if (!found) throw new Error(`There is no admin role "${role}" for ${editor.email}.`);
  const users = strapi.service('admin::user') as unknown as AdminUsers;
  const { documentId } = await users.create({
    ...{ ...editor, preferedLanguage: SOURCE_LOCALE },
    ...{ isActive: true, roles: [found.id] },
  });
  return documentId;
}

async function findOrCreateMember(member: SeedMember, unknownHash: string): Promise<string> {
  const known = await findAccountByEmail(member.email);
  if (known) return known.memberDocumentId;
  const { email, password, name, language, joinedDaysAgo } = member;
  const passwordHash = password === undefined ? unknownHash : await hashPassword(password);
  const profile = profileOf(member, now());
  const joined = new Date(now().getTime() - joinedDaysAgo * DAY_MS);
  return atInstant(joined, () =>
    inTransaction(async () => {
      const documentId = await createAccount({ email, passwordHash, name, language });
      await changeProfile(documentId, profile);
      await settleAccount(documentId, member);
      return documentId;
    }),
  );
}

function profileOf(member: SeedMember, today: Date) {
  const { region, institution, institutionOther, studyLevel, studyYear, interests } = member;
  return {
    ...{ institutionOther, studyLevel, studyYear, interests },
    regionKey: region,
    institutionKey: institution,
    birthYear: member.birthYear ?? bakuYear(today) - (member.turnsThisYear ?? 0),
    guardianName: member.guardian?.name,
    guardianEmail: member.guardian?.email,
  };
}

async function settleAccount(
  memberDocumentId: string,
  { hasConfirmedAddress, isBlocked }: SeedMember,
): Promise<void> {
  const account = await findAccountOfMember(memberDocumentId);
  if (account === null) throw new Error(`Member ${memberDocumentId} has no account.`);
  if (hasConfirmedAddress) await recordConfirmedAddress(account);
  if (!isBlocked) return;
  await strapi.db
    .query('plugin::users-permissions.user')
    .update({ where: { id: account.userId }, data: { blocked: true } });
}

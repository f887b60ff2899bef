const USER = 'plugin::users-permissions.user';

/** Credentials of a member; the profile is the member row. */
export interface Account {
  userId: number;
  email: string;
  passwordHash: string;
  confirmed: boolean;
  blocked: boolean;
  memberDocumentId: string;
}

interface UserRow {
  id: number;
  email: string;
  password: string | null;
  confirmed: boolean | null;
  blocked: boolean | null;
}

export async function findAccountByEmail(email: string): Promise<Account | null> {
  const user = (await strapi.db.query(USER).findOne({ where: { email } })) as UserRow | null;
  // Asked for an unknown address too: both answers take the same queries.
  const member = (await strapi.db
    .query('api::member.member')
    .findOne({ select: ['documentId'], where: { userKey: String(user?.id ?? 0) } })) as {
    documentId: string;
  } | null;
  return user === null || member === null ? null : toAccount(user, member.documentId);
}

export async function findAccountOfMember(memberDocumentId: string): Promise<Account | null> {
  const member = (await strapi.db
    .query('api::member.member')
    .findOne({ select: ['userKey'], where: { documentId: memberDocumentId } })) as {
    userKey: string;
  } | null;
  return member === null ? null : await findAccountOfUser(Number(member.userKey));
}

export async function findAccountOfUser(userId: number): Promise<Account | null> {
  const user = (await strapi.db.query(USER).findOne({ where: { id: userId } })) as UserRow | null;
  return user === null ? null : await findAccountByEmail(user.email);
}

function toAccount(user: UserRow, memberDocumentId: string): Account {
  return {
    userId: user.id,
    email: user.email,
    passwordHash: user.password ?? '',
    confirmed: user.confirmed === true,
    blocked: user.blocked === true,
    memberDocumentId,
  };
}

export interface NewAccount {
  email: string;
  passwordHash: string;
  name: string;
  language: 'az' | 'en' | 'ru';
}

/**
 * Creates the unconfirmed account and its profile; answers the profile's documentId. A second
 * account for the address fails as a unique violation. Call it in a transaction.
 */
export async function createAccount(account: NewAccount): Promise<string> {
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ select: ['id'], where: { type: 'authenticated' } })) as { id: number } | null;
  if (role === null) throw new Error('The members’ role is missing; start the cms once more.');
  // Not the document service: it would hash again, and synchronously, inside the transaction.
  const user = (await strapi.db.query(USER).create({
    data: {
      username: account.email,
      email: account.email,
      password: account.passwordHash,
      provider: 'local',
      confirmed: false,
      blocked: false,
      role: role.id,
    },
  })) as { id: number; documentId: string };
  const member = await strapi.documents('api::member.member').create({
    data: {
      name: account.name,
      language: account.language,
      user: user.documentId,
      userKey: String(user.id),
    },
  });
  return member.documentId;
}

export async function changeAccount(
  userId: number,
  change: { confirmed?: true; password?: string | null },
): Promise<void> {
  await strapi.db.query(USER).update({ where: { id: userId }, data: change });
}

import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';

import { currentActor } from '../document-pipeline/current-actor';
import { inTransaction } from '../lib/in-transaction';
import { type AdminChange, adminChangeOf } from './admin-changes';
import { leaveAuditEntry } from './leave-audit-entry';

const ADMIN = 'admin::user';

/** What somebody does at the door of the panel, by the last part of the address. */
const AT_THE_DOOR: Readonly<Record<string, string>> = {
  login: 'sign-in',
  logout: 'sign-out',
  register: 'register',
  'register-admin': 'register',
  'reset-password': 'reset-password',
};
const DOOR = new RegExp(`^/admin/(${Object.keys(AT_THE_DOOR).join('|')})/?$`, 'i');
const ASKED_FOR_RESET = /^\/admin\/forgot-password\/?$/i;

/** Thrown to roll back what was refused without a throw. */
class RefusedError extends Error {}

/**
 * Koa middleware inside all others: leaves an entry of the audit trail of every sign-in, sign-out
 * and password reset of the panel and of every change of its accounts, roles and tokens, in one
 * transaction with it. Failed sign-ins are noted of accounts that exist: those are limited in
 * number, and what else is typed into the form is nobody's to keep.
 */
export default function createAdminAudit() {
  return async (ctx: Context, next: Next): Promise<void> => {
    const change = adminChangeOf(ctx.method, ctx.path, ctx.request.body);
    if (change !== null) return await auditChange(ctx, next, change);
    if (ctx.method !== 'POST') return await proceed(next);
    if (ASKED_FOR_RESET.test(ctx.path)) return await auditResetRequest(ctx, next);
    const action = AT_THE_DOOR[DOOR.exec(ctx.path)?.[1]?.toLowerCase() ?? ''];
    if (action === undefined) return await proceed(next);
    try {
      await together(async () => {
        await proceedOrRefuse(ctx, next);
        await auditAtTheDoor(ctx, action);
      });
    } catch (error) {
      if (action === 'sign-in' && isRefusal(error)) await leaveOfTyped(ctx, 'sign-in-failed');
      throw error;
    }
  };
}

async function auditChange(ctx: Context, next: Next, change: AdminChange): Promise<void> {
  const { action, subjectUid, rowIds, isOwnAccount, changedFields } = change;
  await together(async () => {
    const known = [];
    for (const rowId of rowIds) known.push(await documentIdOf(subjectUid, rowId));
    await proceedOrRefuse(ctx, next);
    if (isOwnAccount) known.push(currentActor().id ?? 'unknown');
    if (action === 'create') known.push(await documentIdOf(subjectUid, newRowId(ctx.body)));
    for (const subjectDocumentId of known) {
      await leaveAuditEntry({ action, subjectUid, subjectDocumentId, changedFields });
    }
  });
}

async function auditAtTheDoor(ctx: Context, action: string): Promise<void> {
  const { user } = ctx.state as { user?: { documentId?: string } };
  const id = user?.documentId ?? documentIdIn(ctx.body) ?? 'unknown';
  const actor = { kind: 'editor', id } as const;
  await leaveAuditEntry({ actor, action, subjectUid: ADMIN, subjectDocumentId: id });
}

/** Strapi answers before it looks for the account, so there is nothing to be in one with. */
async function auditResetRequest(ctx: Context, next: Next): Promise<void> {
  await next();
  if (ctx.status < 400) await leaveOfTyped(ctx, 'ask-password-reset');
}

/** An entry about the account whose address was typed, by somebody not known to be its owner. */
async function leaveOfTyped(ctx: Context, action: string): Promise<void> {
  const { email } = (ctx.request.body ?? {}) as { email?: unknown };
  if (typeof email !== 'string') return;
  const where = { email: email.toLowerCase() };
  const account = (await strapi.db.query(ADMIN).findOne({ where, select: ['documentId'] })) as {
    documentId: string;
  } | null;
  if (account === null) return;
  await leaveAuditEntry({
    ...{ actor: { kind: 'editor', id: null }, action, subjectUid: ADMIN },
    subjectDocumentId: account.documentId,
  });
}

/** Runs a request and its entry in one transaction; what is refused leaves nothing. */
async function together(run: () => Promise<void>): Promise<void> {
  try {
    await inTransaction(run);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
  }
}

async function proceed(next: Next): Promise<void> {
  await next();
}

async function proceedOrRefuse(ctx: Context, next: Next): Promise<void> {
  await next();
  if (ctx.status >= 400) throw new RefusedError();
}

/** Strapi's own answer to a wrong address or password, not to too many or unreadable ones. */
function isRefusal(error: unknown): boolean {
  return error instanceof errors.ApplicationError && error.constructor === errors.ApplicationError;
}

/** The id told outside; tokens have none, and what is no row id at all stays as it came. */
async function documentIdOf(uid: string, rowId: string): Promise<string> {
  if (!/^\d+$/.test(rowId)) return rowId;
  const row: unknown = await strapi.db.query(uid).findOne({ where: { id: rowId } });
  const hasOne = typeof row === 'object' && row !== null && 'documentId' in row;
  return hasOne && typeof row.documentId === 'string' ? row.documentId : rowId;
}

function newRowId(body: unknown): string {
  const data = dataOf(body);
  return 'id' in data ? String(data.id) : 'unknown';
}

function documentIdIn(body: unknown): string | null {
  const data = dataOf(body);
  if (!('user' in data) || typeof data.user !== 'object' || data.user === null) return null;
  const { documentId } = data.user as { documentId?: unknown };
  return typeof documentId === 'string' ? documentId : null;
}

function dataOf(body: unknown): object {
  if (typeof body !== 'object' || body === null) return {};
  const data: unknown = 'data' in body ? body.data : body;
  return typeof data === 'object' && data !== null ? data : {};
}

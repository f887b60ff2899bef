import type { UID } from '@strapi/strapi';

type Query = Record<string, unknown>;

interface PermissionChecker {
  can: { read(): boolean; unpublish(): boolean };
  /** The query, narrowed to what the conditions of the admin's role let him read. */
  sanitizedQuery: { read(query: Query): Promise<Query> };
}

interface QueryParams {
  transform(uid: string, query: Query): { where?: Query };
}

/** The part of the document service these reads use; Strapi's types want literal uids. */
interface Documents {
  findMany(query: Query): Promise<{ documentId: string }[]>;
}

/** Whether the role of the admin who asks lets him read anything of the type. */
export function canReadType(userAbility: unknown, uid: string): boolean {
  return checkerOf(userAbility, uid).can.read();
}

/** Whether the role lets him unpublish anything of the type. */
export function canUnpublishType(userAbility: unknown, uid: string): boolean {
  return checkerOf(userAbility, uid).can.unpublish();
}

/** Unpublishes what is published of these documents, as the panel does; answers how many were. */
export async function unpublishMany(
  uid: string,
  documentIds: readonly string[],
  locale: unknown,
): Promise<number> {
  const documents = strapi.plugin('content-manager').service<{
    unpublishMany(ids: string[], uid: string, options: object): Promise<{ count: number }>;
  }>('document-manager');
  return (await documents.unpublishMany([...documentIds], uid, { locale })).count;
}

/** Which rows of a type the admin may read, as the database's own query language says it. */
export async function readableWhere(userAbility: unknown, uid: UID.ContentType): Promise<Query> {
  const { filters } = await checkerOf(userAbility, uid).sanitizedQuery.read({});
  const queries: QueryParams = strapi.get('query-params');
  return queries.transform(uid, { filters }).where ?? {};
}

/** Whether any of these documents exists and is hidden from the admin by a condition. */
export async function areHidden(
  userAbility: unknown,
  uid: string,
  documentIds: readonly string[],
): Promise<boolean> {
  const filters = { documentId: { $in: [...documentIds] } };
  const known = await documentsOf(uid).findMany({ filters, fields: ['documentId'] });
  const narrowed = await checkerOf(userAbility, uid).sanitizedQuery.read({
    fields: ['documentId'],
    filters,
  });
  const readable = await documentsOf(uid).findMany(narrowed);
  const ids = new Set(readable.map(({ documentId }) => documentId));
  return known.some(({ documentId }) => !ids.has(documentId));
}

function checkerOf(userAbility: unknown, model: string): PermissionChecker {
  return strapi
    .plugin('content-manager')
    .service<{ create(options: object): PermissionChecker }>('permission-checker')
    .create({ userAbility, model });
}

function documentsOf(uid: string): Documents {
  return strapi.documents(uid as UID.ContentType);
}

import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { currentActor } from '../../../document-pipeline/current-actor';
import { APPLICATION_UID } from './application-row';

/** What the address of the content manager's list says of its rows. */
export interface ListQuery {
  filters?: unknown;
  _q?: string | undefined;
  sort?: unknown;
}

interface Selection extends ListQuery {
  /** Only these, where given. */
  documentIds?: readonly string[] | undefined;
}

export interface ReadableApplication {
  id: number;
  regionKey: string | null;
}

/** The part of the content manager's service this project calls. */
interface PermissionChecker {
  cannot: { read(): boolean };
  validateQuery(query: ListQuery): Promise<unknown>;
  sanitizedQuery: { read(query: ListQuery): Promise<ListQuery> };
}

interface Documents {
  findMany(params: object): Promise<ReadableApplication[]>;
}

/**
 * The applications a list of the content manager shows to the signed-in admin, over all its
 * pages, in its order or else the desk's: limited by the rights of his roles and by his regions. Throws Strapi's
 * 403 when he may read none, and its 400 for filters on what he may not read.
 */
export async function findReadableApplications(
  ctx: Context,
  { documentIds, ...query }: Selection,
): Promise<ReadableApplication[]> {
  const checker = checkerOf(ctx);
  if (checker.cannot.read()) throw new errors.ForbiddenError();
  await checker.validateQuery(query);
  const permitted = await checker.sanitizedQuery.read(query);
  const documents = strapi.documents(APPLICATION_UID) as unknown as Documents;
  const chosen = documentIds === undefined ? {} : { documentId: { $in: [...documentIds] } };
  return documents.findMany({
    sort: 'deskOrder:asc',
    ...permitted,
    filters: { $and: [permitted.filters ?? {}, ownRegions(), chosen] },
    fields: ['regionKey'],
  });
}

function ownRegions(): object {
  const own = currentActor().ownRegionKeys;
  return own === null ? {} : { regionKey: { $in: [...own] } };
}

function checkerOf(ctx: Context): PermissionChecker {
  const { userAbility } = ctx.state as { userAbility: unknown };
  const service = strapi.plugin('content-manager').service('permission-checker') as unknown as {
    create(options: { userAbility: unknown; model: string }): PermissionChecker;
  };
  return service.create({ userAbility, model: APPLICATION_UID });
}

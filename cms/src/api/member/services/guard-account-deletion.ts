import type { Core } from '@strapi/strapi';

import { rowsOf } from '../../../document-pipeline/rows';
import { refuseEntry } from '../../../editor-checks/refuse-faults';
import { closeAllSessions } from './sessions';

const USER = 'plugin::users-permissions.user';

/** What Strapi tells of a query that deletes one row or many. */
interface DeletionEvent {
  params: { where?: object };
  /** Kept from before the query until after it. */
  state: { userIds?: number[] };
}

/**
 * Keeps an account from being deleted while a member has it: the profile would stay behind with
 * nobody to sign in to it, and its cases with nobody to answer. An account without a member loses
 * its open sessions with it. Strapi deletes accounts by query, which only lifecycles see.
 */
export function guardAccountDeletion(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [USER],
    beforeDelete: (event) => refuseMembers(event),
    beforeDeleteMany: (event) => refuseMembers(event),
    afterDelete: (event) => endSessions(event),
    afterDeleteMany: (event) => endSessions(event),
  });
}

async function refuseMembers({ params, state }: DeletionEvent): Promise<void> {
  const users = await rowsOf<{ id: number }>(USER).findMany({
    where: params.where ?? {},
    select: ['id'],
  });
  const userIds = users.map(({ id }) => id);
  const members = await rowsOf<{ id: number }>('api::member.member').findMany({
    where: { userKey: { $in: userIds.map(String) } },
    select: ['id'],
    limit: 1,
  });
  if (members.length > 0) refuseEntry('account-has-member');
  state.userIds = userIds;
}

async function endSessions({ state }: DeletionEvent): Promise<void> {
  for (const userId of state.userIds ?? []) await closeAllSessions(userId);
}

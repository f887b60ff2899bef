import type { Core } from '@strapi/strapi';

import { type OutboxNote, writeOutbox } from '../outbox/write-outbox';
import { describeType, EDITORIAL_UIDS } from './described-types';
import { rowsOf } from './rows';

/** What Strapi tells of a query that changes many rows at once. */
interface BulkEvent {
  model: { uid: string };
  params: object;
  /** Kept from before the query until after it. */
  state: { documentIds?: string[] };
  result?: { ids?: number[] };
}

/** The part of a query's parameters that chooses rows. */
interface Choice {
  where?: object;
  filters?: object;
}

const TAXONOMY_UIDS = [
  'api::taxonomy.region',
  'api::taxonomy.institution',
  'api::taxonomy.interest',
];

/**
 * Notes for search what document middlewares do not see: rows written many at once by query, and
 * the rows of a locale removed in the settings. What database lifecycles do not see either (SQL by
 * hand, a single row written by query) is found by the nightly check of the index, see
 * outbox/repair-search; after an import that check is made at once, see silent-writes.
 */
export function subscribeToUnseenChanges(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    afterDelete: () => writeOutbox([EVERYTHING]),
  });
  strapi.db.lifecycles.subscribe({
    models: [...EDITORIAL_UIDS, ...TAXONOMY_UIDS],
    beforeUpdateMany: (event) => remember(event),
    beforeDeleteMany: (event) => remember(event),
    afterUpdateMany: (event) => note(event, 'names.changed'),
    afterDeleteMany: (event) => note(event, 'names.lost'),
    async afterCreateMany(event) {
      const { result } = event as BulkEvent;
      await remember({ ...event, params: { where: { id: { $in: result?.ids ?? [] } } } });
      await note(event, 'names.changed');
    },
  });
}

const EVERYTHING: OutboxNote = {
  topic: 'search',
  subjectUid: 'plugin::i18n.locale',
  subjectDocumentId: 'all',
  happened: 'names.lost',
};

/** Afterwards the rows may be gone, or be chosen by other values. */
async function remember({ model, params, state }: BulkEvent): Promise<void> {
  const { where, filters }: Choice = params;
  const rows = await rowsOf<{ documentId: string }>(model.uid).findMany({
    ...(where === undefined ? {} : { where }),
    ...(filters === undefined ? {} : { filters }),
    select: ['documentId'],
  });
  state.documentIds = [...new Set(rows.map(({ documentId }) => documentId))];
}

async function note({ model, state }: BulkEvent, whatOfNames: string): Promise<void> {
  const isName = describeType(model.uid).indexed === 'names';
  await writeOutbox(
    (state.documentIds ?? []).map((subjectDocumentId) => ({
      topic: 'search',
      subjectUid: model.uid,
      subjectDocumentId,
      happened: isName ? whatOfNames : 'entry.changed',
    })),
  );
}

import { OPPORTUNITY_KINDS, SOURCE_LOCALE } from '@office/search';

import { currentActor } from '../../../document-pipeline/current-actor';
import { rowsOf } from '../../../document-pipeline/rows';
import { now } from '../../../lib/clock';
import { OPPORTUNITY_UIDS } from '../../casework/services/load-opportunity';

const SHOWN = 4;
const DAYS_AHEAD = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Entry {
  documentId: string;
  title: string;
  deadline: string;
}

/**
 * Published opportunities of the signed-in admin's regions that end within seven days, the next
 * first: how many, and the first few.
 */
export async function describeDeadlines() {
  const found = await Promise.all(OPPORTUNITY_KINDS.map(findEnding));
  return {
    ending: found.reduce((sum, { total }) => sum + total, 0),
    entries: found
      .flatMap(({ entries }) => entries)
      .sort((a, b) => Date.parse(a.deadline) - Date.parse(b.deadline))
      .slice(0, SHOWN),
  };
}

async function findEnding(kind: (typeof OPPORTUNITY_KINDS)[number]) {
  const uid = OPPORTUNITY_UIDS[kind];
  const where = endingSoon();
  const entries = await rowsOf<Entry>(uid).findMany({
    where,
    select: ['documentId', 'title', 'deadline'],
    orderBy: [{ deadline: 'asc' }, { id: 'asc' }],
    limit: SHOWN,
  });
  const total = await strapi.db.query(uid).count({ where });
  return {
    total,
    entries: entries.map(({ documentId, title, deadline }) => ({
      uid,
      kind,
      documentId,
      title,
      deadline,
    })),
  };
}

function endingSoon() {
  const from = now();
  const own = currentActor().ownRegionKeys;
  return {
    locale: SOURCE_LOCALE,
    publishedAt: { $notNull: true },
    state: 'active',
    deadline: {
      $gt: from.toISOString(),
      $lte: new Date(from.getTime() + DAYS_AHEAD * DAY_MS).toISOString(),
    },
    ...(own === null ? {} : { regions: { key: { $in: [...own] } } }),
  };
}

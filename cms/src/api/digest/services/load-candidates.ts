import {
  OPPORTUNITY_KINDS,
  SOURCE_LOCALE,
  type Level,
  type LifeState,
  type OpportunityKind,
} from '@office/search';

import type { Candidate } from '../domain/select-items';
import type { DigestWindow } from '../domain/run-times';

const UIDS = {
  'student-service': 'api::student-service.student-service',
  club: 'api::club.club',
  'volunteer-project': 'api::volunteering.volunteer-project',
} as const satisfies Record<OpportunityKind, string>;

export const opportunityUid = (kind: OpportunityKind) => UIDS[kind];

interface OpportunityRow {
  documentId: string;
  level: Level;
  state: LifeState;
  deadline: string | null;
  firstPublishedAt: string;
  regions: { key: string }[];
  interests: { key: string }[];
}

/** The opportunities published now whose first publication falls in the window. */
export async function loadCandidates(window: DigestWindow): Promise<Candidate[]> {
  const perKind: Candidate[][] = [];
  for (const kind of OPPORTUNITY_KINDS) {
    const rows = (await strapi.documents(UIDS[kind]).findMany({
      status: 'published',
      locale: SOURCE_LOCALE,
      filters: {
        firstPublishedAt: { $gte: window.start.toISOString(), $lt: window.end.toISOString() },
      },
      fields: ['level', 'state', 'deadline', 'firstPublishedAt'],
      populate: { regions: { fields: ['key'] }, interests: { fields: ['key'] } },
    })) as unknown as OpportunityRow[];
    perKind.push(rows.map((row) => toCandidate(kind, row)));
  }
  return perKind.flat();
}

function toCandidate(kind: OpportunityKind, row: OpportunityRow): Candidate {
  return {
    kind,
    documentId: row.documentId,
    regionKeys: row.regions.map((region) => region.key),
    interestKeys: row.interests.map((interest) => interest.key),
    level: row.level,
    state: row.state,
    deadline: row.deadline === null ? null : new Date(row.deadline),
    firstPublishedAt: new Date(row.firstPublishedAt),
  };
}

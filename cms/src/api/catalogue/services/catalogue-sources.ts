import type { CatalogueKind } from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import type { CatalogueRow } from '../domain/catalogue-row';

const KEY = { select: ['key'] };
const SHARED = { regions: KEY, interests: KEY };
const OPPORTUNITY = {
  ...SHARED,
  contact: true,
  organisers: { select: ['documentId', 'name'] },
  form: { select: ['documentId'], populate: { questions: { populate: { choices: true } } } },
};

/** Where each kind is stored and what its page shows of its relations. */
export const CATALOGUE_SOURCES = {
  'student-service': {
    uid: 'api::student-service.student-service',
    populate: {
      ...OPPORTUNITY,
      eligibility: true,
      eligibleInstitutions: KEY,
      requiredDocuments: true,
      steps: true,
      places: { populate: { openingHours: true } },
    },
  },
  club: { uid: 'api::club.club', populate: { ...OPPORTUNITY, institution: KEY } },
  'volunteer-project': {
    uid: 'api::volunteering.volunteer-project',
    populate: {
      ...OPPORTUNITY,
      institution: KEY,
      roles: { populate: { shifts: { orderBy: { startsAt: 'asc' } } } },
    },
  },
  article: {
    uid: 'api::article.article',
    populate: {
      ...SHARED,
      relatedServices: { select: ['documentId'] },
      relatedProjects: { select: ['documentId'] },
    },
  },
} as const satisfies Record<CatalogueKind, { uid: string; populate: object }>;

/** The published rows (one per language) of the kind's entries whose documentId `matches`. */
export async function readPublishedRows(
  kind: CatalogueKind,
  matches: string | { $startsWith: string } | { $in: string[] },
  depth: 'titles' | 'everything',
): Promise<CatalogueRow[]> {
  const { uid, populate } = CATALOGUE_SOURCES[kind];
  return rowsOf<CatalogueRow>(uid).findMany({
    where: { documentId: matches, publishedAt: { $notNull: true } },
    ...(depth === 'titles' ? { select: ['id', 'documentId', 'locale', 'title'] } : { populate }),
  });
}

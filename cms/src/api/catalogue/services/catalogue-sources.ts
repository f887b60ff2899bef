import { CATALOGUE_KINDS, type CatalogueKind } from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import type { CatalogueRow } from '../domain/catalogue-row';
import type { PreviewStatus } from '../domain/preview-token';

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

/** The kind stored under a uid; null for types that have no page. */
export function kindOfUid(uid: string): CatalogueKind | null {
  return CATALOGUE_KINDS.find((kind) => CATALOGUE_SOURCES[kind].uid === uid) ?? null;
}

interface Selection {
  documentId: string | { $startsWith: string } | { $in: string[] };
  status: PreviewStatus;
  /** All a page shows, or only what names an entry. */
  depth: 'titles' | 'everything';
}

/** The rows (one per language) of the kind's entries that are selected. */
export async function readRows(
  kind: CatalogueKind,
  { documentId, status, depth }: Selection,
): Promise<CatalogueRow[]> {
  const { uid, populate } = CATALOGUE_SOURCES[kind];
  return rowsOf<CatalogueRow>(uid).findMany({
    where: { documentId, publishedAt: status === 'published' ? { $notNull: true } : null },
    ...(depth === 'titles' ? { select: ['id', 'documentId', 'locale', 'title'] } : { populate }),
  });
}

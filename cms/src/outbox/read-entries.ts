import type { CatalogueKind, CatalogueSource, LifeState, Level, Locale } from '@office/search';

import { opportunityCounterKey } from '../api/casework/domain/place-keys';
import { EDITORIAL_UIDS, type EditorialUid } from '../document-pipeline/described-types';
import { rowsOf } from '../document-pipeline/rows';

export const KIND_OF: Record<EditorialUid, CatalogueKind> = {
  'api::student-service.student-service': 'student-service',
  'api::club.club': 'club',
  'api::volunteering.volunteer-project': 'volunteer-project',
  'api::article.article': 'article',
};

/** The type whose entries are of this kind. */
export function uidOfKind(kind: CatalogueKind): EditorialUid {
  const uid = EDITORIAL_UIDS.find((known) => KIND_OF[known] === kind);
  if (uid === undefined) throw new Error(`No content type holds entries of kind ${kind}.`);
  return uid;
}

interface EntryRow {
  documentId: string;
  locale: Locale;
  title: string;
  summary: string;
  body: string | null;
  level?: Level;
  deadline?: string | null;
  state?: LifeState;
  capacity?: number | null;
  firstPublishedAt: string | null;
  publishedAt: string;
  updatedAt: string;
  regions: { key: string }[];
  interests: { key: string }[];
  institution?: { key: string; type: CatalogueSource['institutionType'] } | null;
}

/**
 * Reads the published versions of entries of one type as the search index takes them, in a fixed
 * number of queries however many there are. Entries not published (any more) are missing from
 * the answer.
 */
export async function readEntries(
  uid: EditorialUid,
  documentIds: readonly string[],
): Promise<CatalogueSource[]> {
  const { attributes } = strapi.contentType(uid);
  const rows = await rowsOf<EntryRow>(uid).findMany({
    where: { documentId: { $in: [...documentIds] }, publishedAt: { $notNull: true } },
    populate: {
      regions: { select: ['key'] },
      interests: { select: ['key'] },
      ...('institution' in attributes ? { institution: { select: ['key', 'type'] } } : {}),
    },
  });
  const taken = await readTaken(documentIds);
  const byDocument = new Map<string, EntryRow[]>();
  for (const row of rows) {
    byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row]);
  }
  return [...byDocument.values()].flatMap((versions) => {
    const source = versions.find((row) => row.locale === 'az');
    return source === undefined ? [] : [toSource(KIND_OF[uid], source, versions, taken)];
  });
}

function toSource(
  kind: CatalogueKind,
  source: EntryRow,
  versions: readonly EntryRow[],
  taken: ReadonlyMap<string, number>,
): CatalogueSource {
  const capacity = source.capacity ?? null;
  const texts = versions.map(({ locale, title, summary, body }) => [
    locale,
    { title, summary, body: body ?? '' },
  ]);
  return {
    kind,
    documentId: source.documentId,
    versions: Object.fromEntries(texts) as CatalogueSource['versions'],
    regionKeys: source.regions.map(({ key }) => key),
    institutionKey: source.institution?.key ?? null,
    institutionType: source.institution?.type ?? null,
    interestKeys: source.interests.map(({ key }) => key),
    level: source.level ?? null,
    deadline: source.deadline ? new Date(source.deadline) : null,
    state: source.state ?? null,
    capacity,
    placesLeft:
      capacity === null ? null : Math.max(0, capacity - (taken.get(source.documentId) ?? 0)),
    firstPublishedAt: new Date(source.firstPublishedAt ?? source.publishedAt),
    updatedAt: new Date(Math.max(...versions.map((row) => Date.parse(row.updatedAt)))),
  };
}

async function readTaken(documentIds: readonly string[]): Promise<Map<string, number>> {
  const byKey = new Map(documentIds.map((id) => [opportunityCounterKey(id), id]));
  const counters = await rowsOf<{ counterKey: string; taken: number }>(
    'api::casework.place-counter',
  ).findMany({
    where: { counterKey: { $in: [...byKey.keys()] } },
    select: ['counterKey', 'taken'],
  });
  return new Map(counters.map(({ counterKey, taken }) => [byKey.get(counterKey) ?? '', taken]));
}

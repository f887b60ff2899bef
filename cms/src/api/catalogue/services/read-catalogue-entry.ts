import { CATALOGUE_KINDS, type CatalogueKind, type Locale } from '@office/search';

import { now } from '../../../lib/clock';
import {
  opportunityCounterKey,
  roleCounterKey,
  shiftCounterKey,
} from '../../casework/domain/place-keys';
import type { ArticleRow, CatalogueRow, ProjectRow } from '../domain/catalogue-row';
import { chooseVersion, describeEntry, type EntryBase } from '../domain/describe-entry';
import { describeKind, type RelatedEntry } from '../domain/describe-kind';
import { readRows } from './catalogue-sources';
import { readPlacesTaken } from './read-places';

export type CatalogueEntry = EntryBase & ReturnType<typeof describeKind>;

/**
 * The published entry whose documentId starts with `shortId`, of whatever kind, in `locale` or,
 * where that version is missing, in Azerbaijani. Null when there is none.
 */
export async function readCatalogueEntry(
  shortId: string,
  locale: Locale,
): Promise<CatalogueEntry | null> {
  const kind = await findKind(shortId);
  if (kind === null) return null;
  const selection = { documentId: { $startsWith: shortId }, status: 'published' } as const;
  return describeRows(await readRows(kind, { ...selection, depth: 'everything' }), kind, locale);
}

/**
 * Describes an entry by its rows of one status, one per language. Null when there is no
 * Azerbaijani one.
 */
export async function describeRows(
  versions: readonly CatalogueRow[],
  kind: CatalogueKind,
  locale: Locale,
): Promise<CatalogueEntry | null> {
  const version = chooseVersion(versions, locale);
  if (version === null) return null;
  const placesTaken = await readPlacesTaken(counterKeysOf(version.source));
  const context = { kind, locale, now: now(), placesTaken };
  return {
    ...describeEntry(version, versions, context),
    ...describeKind(version, context, await readRelated(version.source, locale)),
  };
}

async function findKind(shortId: string): Promise<CatalogueKind | null> {
  for (const kind of CATALOGUE_KINDS) {
    const rows = await readRows(kind, {
      documentId: { $startsWith: shortId },
      status: 'published',
      depth: 'titles',
    });
    if (rows.length > 0) return kind;
  }
  return null;
}

function counterKeysOf(source: ProjectRow): string[] {
  const roles = source.roles ?? [];
  return [
    opportunityCounterKey(source.documentId),
    ...roles.map((role) => roleCounterKey(role.documentId)),
    ...roles.flatMap(({ shifts }) => (shifts ?? []).map((s) => shiftCounterKey(s.documentId))),
  ];
}

async function readRelated(source: ArticleRow, locale: Locale): Promise<RelatedEntry[]> {
  return [
    ...(await readTitles('student-service', source.relatedServices, locale)),
    ...(await readTitles('volunteer-project', source.relatedProjects, locale)),
  ];
}

async function readTitles(
  kind: CatalogueKind,
  targets: readonly { documentId: string }[] | undefined,
  locale: Locale,
): Promise<RelatedEntry[]> {
  const ids = [...new Set((targets ?? []).map(({ documentId }) => documentId))];
  if (ids.length === 0) return [];
  const rows = await readRows(kind, {
    documentId: { $in: ids },
    status: 'published',
    depth: 'titles',
  });
  return ids.flatMap((documentId) => {
    const versions = rows.filter((row: CatalogueRow) => row.documentId === documentId);
    const version = chooseVersion(versions, locale);
    if (version === null) return [];
    const { title, locale: contentLocale } = version.text;
    return [{ kind, documentId, title: title ?? '', contentLocale }];
  });
}

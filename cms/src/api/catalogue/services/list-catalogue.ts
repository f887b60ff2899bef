import {
  CATALOGUE_KINDS,
  SOURCE_LOCALE,
  isOpen,
  type CatalogueKind,
  type Locale,
} from '@office/search';

import { now } from '../../../lib/clock';
import { opportunityCounterKey } from '../../casework/domain/place-keys';
import type { CatalogueRow } from '../domain/catalogue-row';
import { chooseVersion, keysOf, placesLeft } from '../domain/describe-entry';
import type { CatalogueListQuery } from '../inputs/catalogue-list-query';
import { CATALOGUE_SOURCES } from './catalogue-sources';
import { rowsOf } from '../../../document-pipeline/rows';
import { readPlacesTaken } from './read-places';

export const LIST_PAGE_SIZE = 20;

/** What a card shows of an entry; the contract with the site. */
export interface ListedEntry {
  kind: CatalogueKind;
  documentId: string;
  fallback: boolean;
  title: string;
  summary: string;
  regionKeys: string[];
  interestKeys: string[];
  institutionKey: string | null;
  level: string | null;
  deadline: string | null;
  placesLeft: number | null;
  open: boolean;
  firstPublishedAt: string | null;
}

export interface CatalogueList {
  entries: ListedEntry[];
  total: number;
  /** How many of all are open now. */
  openCount: number;
  page: number;
  pages: number;
}

/**
 * Published entries of the kinds and regions wished for (all where none are), for when search is
 * away: open ones before closed ones, the nearer deadline first, then what has none, the newest
 * first. Texts in `locale` or, where that version is missing, in Azerbaijani.
 */
export async function listCatalogue(wish: CatalogueListQuery): Promise<CatalogueList> {
  const at = now();
  const kinds = wish.kind.length === 0 ? CATALOGUE_KINDS : wish.kind;
  const groups = wish.open === undefined ? GROUPS : GROUPS.filter((group) => group !== 'closed');
  const start = (wish.page - 1) * LIST_PAGE_SIZE;
  const picked: Place[] = [];
  let total = 0;
  let openCount = 0;
  for (const group of groups) {
    const stretches = kinds.map((kind) => ({ kind, where: whereOf({ kind, group }, wish, at) }));
    const size = await countAll(stretches);
    const from = Math.max(0, start - total);
    const wanted = LIST_PAGE_SIZE - picked.length;
    if (wanted > 0 && from < size) {
      picked.push(...(await pick(stretches, group, { from, wanted })));
    }
    total += size;
    if (group !== 'closed') openCount += size;
  }
  const entries = await describe(picked, wish.locale, at);
  return { entries, total, openCount, page: wish.page, pages: Math.ceil(total / LIST_PAGE_SIZE) };
}

/** In the order of the list; each is sorted in its own way. */
const GROUPS = ['dated', 'undated', 'closed'] as const;
type Group = (typeof GROUPS)[number];

const ORDERS: Record<Group, { deadline?: 'asc'; firstPublishedAt?: 'desc' }[]> = {
  dated: [{ deadline: 'asc' }],
  undated: [{ firstPublishedAt: 'desc' }],
  closed: [{ firstPublishedAt: 'desc' }],
};

/** Where an entry stands: what is read of every entry before the page's own are known. */
interface Place {
  kind: CatalogueKind;
  documentId: string;
  deadline?: string | null;
  firstPublishedAt: string | null;
}

/** Of one kind, the part that is in one group; null where a kind has none there. */
interface Stretch {
  kind: CatalogueKind;
  where: Record<string, unknown> | null;
}

/** What `isOpen` says, of rows. Articles are open and have no deadline. */
function whereOf(
  { kind, group }: { kind: CatalogueKind; group: Group },
  { region }: CatalogueListQuery,
  at: Date,
): Stretch['where'] {
  const published = {
    locale: SOURCE_LOCALE,
    publishedAt: { $notNull: true },
    ...(region.length === 0 ? {} : { regions: { key: { $in: region } } }),
  };
  if (kind === 'article') return group === 'undated' ? published : null;
  switch (group) {
    case 'dated':
      return { ...published, state: 'active', deadline: { $gt: at } };
    case 'undated':
      return { ...published, state: 'active', deadline: { $null: true } };
    case 'closed':
      return { ...published, $or: [{ state: { $ne: 'active' } }, { deadline: { $lte: at } }] };
  }
}

async function countAll(stretches: readonly Stretch[]): Promise<number> {
  let sum = 0;
  for (const { kind, where } of stretches) {
    if (where === null) continue;
    sum += await strapi.db.query(CATALOGUE_SOURCES[kind].uid).count({ where });
  }
  return sum;
}

/** Of several kinds in one order, `wanted` from `from` on: no kind has to show more than so many. */
async function pick(
  stretches: readonly Stretch[],
  group: Group,
  { from, wanted }: { from: number; wanted: number },
): Promise<Place[]> {
  const places: Place[] = [];
  for (const { kind, where } of stretches) {
    if (where === null) continue;
    const deadline = kind === 'article' ? [] : ['deadline'];
    const rows = await rowsOf<Omit<Place, 'kind'>>(CATALOGUE_SOURCES[kind].uid).findMany({
      select: ['id', 'documentId', 'firstPublishedAt', ...deadline],
      where,
      orderBy: [...ORDERS[group], { documentId: 'asc' }],
      limit: from + wanted,
    });
    places.push(...rows.map((row) => ({ ...row, kind })));
  }
  return places.sort(comparing(group)).slice(from, from + wanted);
}

function comparing(group: Group): (one: Place, other: Place) => number {
  const instant = (value: string | null | undefined) => (value ? Date.parse(value) : 0);
  return (one, other) =>
    (group === 'dated'
      ? instant(one.deadline) - instant(other.deadline)
      : instant(other.firstPublishedAt) - instant(one.firstPublishedAt)) ||
    (one.documentId < other.documentId ? -1 : 1);
}

async function describe(
  places: readonly Place[],
  locale: Locale,
  at: Date,
): Promise<ListedEntry[]> {
  const versions = new Map<string, CatalogueRow[]>();
  for (const kind of CATALOGUE_KINDS) {
    const ids = places.filter((place) => place.kind === kind).map(({ documentId }) => documentId);
    for (const row of ids.length === 0 ? [] : await readCards(kind, ids)) {
      versions.set(row.documentId, [...(versions.get(row.documentId) ?? []), row]);
    }
  }
  const taken = await readPlacesTaken(
    places.map(({ documentId }) => opportunityCounterKey(documentId)),
  );
  return places.flatMap(({ kind, documentId }) => {
    const version = chooseVersion(versions.get(documentId) ?? [], locale);
    if (version === null) return [];
    const takenHere = taken(opportunityCounterKey(documentId));
    return [describeCard(version, { kind, locale, at, taken: takenHere })];
  });
}

function readCards(kind: CatalogueKind, documentIds: string[]): Promise<CatalogueRow[]> {
  const key = { select: ['key'] };
  const hasInstitution = kind === 'club' || kind === 'volunteer-project';
  return rowsOf<CatalogueRow>(CATALOGUE_SOURCES[kind].uid).findMany({
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
    populate: { regions: key, interests: key, ...(hasInstitution ? { institution: key } : {}) },
  });
}

function describeCard(
  { text, source }: { text: CatalogueRow; source: CatalogueRow },
  { kind, locale, at, taken }: { kind: CatalogueKind; locale: Locale; at: Date; taken: number },
): ListedEntry {
  const deadline = source.deadline ?? null;
  return {
    kind,
    documentId: source.documentId,
    fallback: text.locale !== locale,
    title: text.title ?? '',
    summary: text.summary ?? '',
    regionKeys: keysOf(source.regions),
    interestKeys: keysOf(source.interests),
    institutionKey: source.institution?.key ?? null,
    level: source.level ?? null,
    deadline,
    placesLeft: placesLeft(source.capacity, taken),
    open: isOpen(
      {
        kind,
        published: true,
        state: source.state,
        deadline: deadline === null ? null : new Date(deadline),
      },
      at,
    ),
    firstPublishedAt: source.firstPublishedAt,
  };
}

import type { Locale } from '@office/search';
import { entries, type FakeEntry } from './entries.ts';

const PAGE_SIZE = 20;

/** GET /api/catalogue: open ones first, the nearer deadline first. */
export function catalogueListAnswer(query: URLSearchParams, locale: Locale) {
  const [kinds, regions] = [query.getAll('kind'), query.getAll('region')];
  const fits = ({ shared }: FakeEntry) =>
    (kinds.length === 0 || kinds.includes(shared.kind)) &&
    (regions.length === 0 || regions.some((key) => regionKeys(shared).includes(key))) &&
    (query.get('open') === null || shared['open'] === true);
  const found = entries.filter(fits).toSorted((one, other) => rank(one) - rank(other));
  const page = Number(query.get('page') ?? 1);
  return {
    entries: found
      .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
      .map((entry) => toListed(entry, locale)),
    total: found.length,
    openCount: found.filter(({ shared }) => shared['open'] === true).length,
    page,
    pages: Math.ceil(found.length / PAGE_SIZE),
  };
}

const regionKeys = (shared: FakeEntry['shared']) => shared['regionKeys'] as string[];

function rank({ shared }: FakeEntry): number {
  if (shared['open'] !== true) return Number.MAX_VALUE;
  const deadline = shared['deadline'];
  return typeof deadline === 'string' ? Date.parse(deadline) : Number.MAX_SAFE_INTEGER;
}

function toListed({ shared, texts }: FakeEntry, locale: Locale) {
  const text = texts[locale] ?? texts.az;
  return {
    kind: shared.kind,
    documentId: shared.documentId,
    fallback: texts[locale] === undefined,
    title: text?.title ?? '',
    summary: text?.summary ?? '',
    regionKeys: shared['regionKeys'],
    interestKeys: shared['interestKeys'],
    institutionKey: shared['institutionKey'],
    level: shared['level'],
    deadline: shared['deadline'],
    placesLeft: shared['placesLeft'],
    open: shared['open'],
    firstPublishedAt: shared['firstPublishedAt'],
  };
}

import { WAITING, type Condition } from '../desk/addresses';

export const QUICK_LISTS = [
  'all',
  'waiting',
  'late',
  'mine',
  'reserve',
  'acceptedThisWeek',
] as const;
export type QuickList = (typeof QUICK_LISTS)[number];

const CLOSED = ['declined', 'withdrawn', 'completed', 'no-show'];
const DAY_MS = 24 * 60 * 60 * 1000;
const BAKU_MS = 4 * 60 * 60 * 1000;

/** What a quick list of applications shows; `editor` is who calls the cases of "mine" his. */
export function conditionsOf(list: QuickList, editor: string, now = new Date()): Condition[] {
  switch (list) {
    case 'all':
      return [];
    case 'waiting':
      return [WAITING];
    case 'late':
      return [WAITING, { field: 'dueAt', operator: '$lt', value: now.toISOString() }];
    case 'mine':
      return [
        { field: 'assignee', operator: '$eq', value: editor },
        { field: 'state', operator: '$notIn', value: CLOSED },
      ];
    case 'reserve':
      return [{ field: 'state', operator: '$in', value: ['reserve', 'offered'] }];
    case 'acceptedThisWeek':
      return [
        { field: 'state', operator: '$eq', value: 'accepted' },
        { field: 'updatedAt', operator: '$gte', value: lastMonday(now).toISOString() },
      ];
  }
}

/** The quick list and the region an address shows; null for a list of the editor's own making. */
export function shownList(filters: unknown): { list: QuickList | null; regionKey: string | null } {
  const found = asList(filters);
  const regionKey = found.map(regionOf).find((key) => key !== null) ?? null;
  const shape = shapeOf(found.filter((each) => regionOf(each) === null));
  const list = QUICK_LISTS.find((each) => shapeOf(asFilters(conditionsOf(each, ''))) === shape);
  return { list: list ?? null, regionKey };
}

type Filter = Record<string, Record<string, unknown>>;

function asList(filters: unknown): Filter[] {
  const and = (filters as { $and?: unknown } | undefined)?.$and;
  return Array.isArray(and) ? (and as Filter[]) : [];
}

function asFilters(conditions: readonly Condition[]): Filter[] {
  return conditions.map(({ field, operator, value }) => ({ [field]: { [operator]: value } }));
}

function regionOf(filter: Filter): string | null {
  const key = filter['regionKey']?.['$eq'];
  return typeof key === 'string' ? key : null;
}

/** Fields, operators and states: moments and names differ each time the list is opened. */
function shapeOf(filters: readonly Filter[]): string {
  return JSON.stringify(
    filters.map((filter) =>
      Object.entries(filter).map(([field, condition]) =>
        field === 'state' ? [field, condition] : [field, Object.keys(condition)],
      ),
    ),
  );
}

/** The beginning of the week in Baku, which keeps UTC+4 all year. */
function lastMonday(now: Date): Date {
  const day = Math.floor((now.getTime() + BAKU_MS) / DAY_MS);
  const sinceMonday = (day + 3) % 7;
  return new Date((day - sinceMonday) * DAY_MS - BAKU_MS);
}

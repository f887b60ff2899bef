import { z } from 'zod';
import { defaultSettings, type IndexSettings } from './settings.ts';

const names = z.array(z.string());
const count = z.number().int().nonnegative();

const rankingRule = z
  .string()
  .refine((rule) => RANKING_RULES.has(rule) || /^[^:]+:(?:asc|desc)$/u.test(rule), {
    error: (issue) =>
      `\`${String(issue.input)}\` ranking rule is invalid. Valid ranking rules are words, typo, sort, proximity, attribute, attributeRank, wordPosition, exactness and custom ranking rules.`,
  });

const RANKING_RULES = new Set([
  'words',
  'typo',
  'proximity',
  'attribute',
  'attributeRank',
  'wordPosition',
  'sort',
  'exactness',
]);

/** Settings the local server knows but cannot honour: only "off" is accepted, never ignored. */
const onlyEmptyList = z
  .array(z.string())
  .max(0, 'the local search server has no dictionary segmentation');
const onlyEmptyObject = z.strictObject({});

const typoTolerance = z.strictObject({
  enabled: z.boolean().nullish(),
  minWordSizeForTypos: z
    .strictObject({ oneTypo: count.max(255).nullish(), twoTypos: count.max(255).nullish() })
    .refine((sizes) => (sizes.oneTypo ?? 5) <= (sizes.twoTypos ?? 9), {
      error: '`minWordSizeForTypos` setting is invalid. `oneTypo` must not exceed `twoTypos`.',
    })
    .nullish(),
  disableOnWords: names.nullish(),
  disableOnAttributes: names.nullish(),
  disableOnNumbers: z.boolean().nullish(),
});

const faceting = z.strictObject({
  maxValuesPerFacet: count.nullish(),
  sortFacetValuesBy: z.record(z.string(), z.enum(['alpha', 'count'])).nullish(),
});

/** A change of settings: what is absent stays, `null` goes back to the default. */
export const settingsPatchSchema = z.strictObject({
  displayedAttributes: names.nullish(),
  searchableAttributes: names.nullish(),
  filterableAttributes: names.nullish(),
  sortableAttributes: names.nullish(),
  rankingRules: z.array(rankingRule).nullish(),
  stopWords: names.nullish(),
  nonSeparatorTokens: names.nullish(),
  separatorTokens: names.nullish(),
  dictionary: onlyEmptyList.nullish(),
  synonyms: z.record(z.string(), names).nullish(),
  distinctAttribute: z.string().nullish(),
  proximityPrecision: z.enum(['byWord']).nullish(),
  typoTolerance: typoTolerance.nullish(),
  faceting: faceting.nullish(),
  pagination: z.strictObject({ maxTotalHits: count.nullish() }).nullish(),
  embedders: onlyEmptyObject.nullish(),
  searchCutoffMs: count.nullish(),
  localizedAttributes: z.null().optional(),
  facetSearch: z.boolean().nullish(),
  prefixSearch: z.enum(['indexingTime', 'disabled']).nullish(),
});

export type SettingsPatch = z.output<typeof settingsPatchSchema>;

/** Puts lists that Meilisearch keeps as sets into its order: sorted, each once. */
export function canonicalPatch(patch: SettingsPatch): SettingsPatch {
  const result: SettingsPatch = { ...patch };
  for (const key of [
    'sortableAttributes',
    'stopWords',
    'nonSeparatorTokens',
    'separatorTokens',
  ] as const) {
    const list = result[key];
    if (list) result[key] = sortedSet(list);
  }
  if (result.synonyms) {
    const entries = Object.entries(result.synonyms);
    entries.sort(([a], [b]) => compareText(a, b));
    result.synonyms = Object.fromEntries(entries);
  }
  if (result.typoTolerance?.disableOnWords) {
    result.typoTolerance = {
      ...result.typoTolerance,
      disableOnWords: sortedSet(result.typoTolerance.disableOnWords),
    };
  }
  return result;
}

/** The settings after a change; the given settings are not touched. */
export function applySettings(current: IndexSettings, patch: SettingsPatch): IndexSettings {
  const next = structuredClone(current);
  const defaults = defaultSettings();
  for (const key of Object.keys(patch) as (keyof SettingsPatch)[]) {
    const value = patch[key];
    if (value === undefined) continue;
    if (value === null) assign(next, key, defaults[key]);
    else if (MERGED.has(key)) assign(next, key, merge(next[key], value, defaults[key]));
    else assign(next, key, value);
  }
  return next;
}

const MERGED = new Set<keyof SettingsPatch>(['typoTolerance', 'faceting', 'pagination']);

function assign(target: IndexSettings, key: keyof IndexSettings, value: unknown): void {
  // The patch was checked by the schema: the value fits its key, which TypeScript cannot follow.
  (target as unknown as Record<string, unknown>)[key] = structuredClone(value);
}

function merge(current: unknown, change: unknown, fallback: unknown): unknown {
  if (!isPlainObject(current) || !isPlainObject(change) || !isPlainObject(fallback)) return change;
  const next: Record<string, unknown> = { ...current };
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue;
    if (value === null) next[key] = fallback[key];
    else if (key === 'minWordSizeForTypos') next[key] = merge(current[key], value, fallback[key]);
    else if (key === 'sortFacetValuesBy') next[key] = { '*': 'alpha', ...value };
    else next[key] = value;
  }
  return next;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortedSet(list: readonly string[]): string[] {
  return [...new Set(list)].sort(compareText);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

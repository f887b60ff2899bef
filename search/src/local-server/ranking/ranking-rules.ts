import type { SearchIndex } from '../engine/search-index.ts';
import type { MatchingStrategy } from '../query/search-request.ts';
import { attributeRankRule } from './attribute-rank-rule.ts';
import { ExactAttributeRule } from './exact-attribute-rule.ts';
import { exactnessRule } from './exactness-rule.ts';
import { GraphRule } from './graph-rule.ts';
import { proximityRule } from './proximity-rule.ts';
import type { RankingRule } from './ranking-rule.ts';
import { SortRule } from './sort-rule.ts';
import { typoRule } from './typo-rule.ts';
import { wordPositionRule } from './word-position-rule.ts';
import type { WordSets } from './word-sets.ts';
import { wordsRule } from './words-rule.ts';

/** A field to order by, as asked (`sort`) or as a custom ranking rule. */
export interface SortCriterion {
  field: string;
  ascending: boolean;
}

/** Rules that need a query. */
const QUERY_RULES = new Set([
  'words',
  'typo',
  'proximity',
  'attribute',
  'attributeRank',
  'wordPosition',
  'exactness',
]);

/**
 * The rules of an index in the order its settings say; without a query only sorting is left. Before
 * the first rule about words comes `words`, unless the strategy is `all`, which makes it idle.
 */
export function rankingRules(
  index: SearchIndex,
  sort: readonly SortCriterion[],
  query: { sets: WordSets; strategy: MatchingStrategy } | undefined,
): RankingRule[] {
  const builder = new RuleListBuilder(index, sort, query);
  for (const name of index.settings.rankingRules) builder.add(name);
  return builder.rules;
}

class RuleListBuilder {
  readonly rules: RankingRule[] = [];
  readonly #index: SearchIndex;
  readonly #sort: readonly SortCriterion[];
  readonly #query: { sets: WordSets; strategy: MatchingStrategy } | undefined;
  readonly #used = new Set<string>();

  constructor(
    index: SearchIndex,
    sort: readonly SortCriterion[],
    query: { sets: WordSets; strategy: MatchingStrategy } | undefined,
  ) {
    this.#index = index;
    this.#sort = sort;
    this.#query = query;
    if (query?.strategy === 'all') this.#used.add('words');
  }

  add(name: string): void {
    if (QUERY_RULES.has(name)) {
      this.#addQueryRule(name);
    } else if (name === 'sort') {
      for (const criterion of this.#sort) this.#addSort(criterion);
    } else {
      const custom = /^(.+):(asc|desc)$/u.exec(name);
      if (custom?.[1] !== undefined) {
        this.#addSort({ field: custom[1], ascending: custom[2] === 'asc' });
      }
    }
  }

  #addSort({ field, ascending }: SortCriterion): void {
    if (this.#once(`sort ${field}`)) this.rules.push(new SortRule(this.#index, field, ascending));
  }

  #addQueryRule(name: string): void {
    if (!this.#query) return;
    const { sets, strategy } = this.#query;
    if (this.#once('words')) this.rules.push(new GraphRule(wordsRule(sets, strategy)));
    switch (name) {
      case 'typo':
        if (this.#once(name)) this.rules.push(new GraphRule(typoRule(sets)));
        return;
      case 'proximity':
        if (this.#once(name)) this.rules.push(new GraphRule(proximityRule(sets)));
        return;
      case 'attribute':
        this.#addAttributeRank();
        this.#addWordPosition();
        return;
      case 'attributeRank':
        this.#addAttributeRank();
        return;
      case 'wordPosition':
        this.#addWordPosition();
        return;
      case 'exactness':
        if (!this.#once(name)) return;
        this.rules.push(new ExactAttributeRule(sets), new GraphRule(exactnessRule(sets)));
    }
  }

  #addAttributeRank(): void {
    if (!this.#query || !this.#once('attributeRank')) return;
    this.rules.push(new GraphRule(attributeRankRule(this.#query.sets)));
  }

  #addWordPosition(): void {
    if (!this.#query || !this.#once('wordPosition')) return;
    this.rules.push(new GraphRule(wordPositionRule(this.#query.sets)));
  }

  #once(name: string): boolean {
    if (this.#used.has(name)) return false;
    this.#used.add(name);
    return true;
  }
}

import { coversPath, type JsonDocument } from '../engine/field-paths.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import type { LocatedTerm } from '../query/query-term.ts';
import type { SearchRequest } from '../query/search-request.ts';
import type { RankedHit } from '../ranking/bucket-sort.ts';
import { globalScore } from '../ranking/score.ts';
import { formatText, type TextFormat } from './format-text.ts';
import { scoreDetails } from './score-details.ts';
import { selectFields } from './select-fields.ts';
import { WordMatcher, type MatchedText } from './word-matcher.ts';

/** Start and length in UTF-8 bytes; `indices` tells which element of a list. */
interface MatchBounds {
  start: number;
  length: number;
  indices?: number[];
}

/** Makes hits as a search asked for them: fields, highlights, crops, positions, scores. */
export class HitFormatter {
  readonly #index: SearchIndex;
  readonly #request: SearchRequest;
  readonly #matcher: WordMatcher;
  readonly #retrieved: string[];
  readonly #formats: Map<string, TextFormat>;

  constructor(index: SearchIndex, request: SearchRequest, terms: readonly LocatedTerm[]) {
    this.#index = index;
    this.#request = request;
    this.#matcher = new WordMatcher(terms, index.settings);
    this.#retrieved = this.#displayed(request.attributesToRetrieve ?? ['*']);
    this.#formats = this.#readFormats();
  }

  format(hit: RankedHit): Record<string, unknown> {
    const request = this.#request;
    const document = this.#index.documents[hit.docId] ?? {};
    const shown: Record<string, unknown> = { ...selectFields(document, this.#retrieved) };
    if (this.#formats.size > 0) shown['_formatted'] = this.#formatted(document);
    if (request.showMatchesPosition) shown['_matchesPosition'] = this.#positions(document);
    if (request.showRankingScore) shown['_rankingScore'] = globalScore(hit.details);
    if (request.showRankingScoreDetails) shown['_rankingScoreDetails'] = scoreDetails(hit.details);
    return shown;
  }

  /** Attributes narrowed to those settings let be seen. */
  #displayed(attributes: readonly string[]): string[] {
    const { displayedAttributes } = this.#index.settings;
    if (displayedAttributes.includes('*')) return [...attributes];
    if (attributes.includes('*')) return [...displayedAttributes];
    const within = attributes.filter((one) =>
      displayedAttributes.some((all) => coversPath(all, one)),
    );
    const around = displayedAttributes.filter((one) =>
      attributes.some((all) => coversPath(all, one)),
    );
    return [...new Set([...within, ...around])];
  }

  #readFormats(): Map<string, TextFormat> {
    const { attributesToHighlight, attributesToCrop, cropLength } = this.#request;
    const formats = new Map<string, TextFormat>();
    for (const attribute of this.#displayed(attributesToHighlight ?? [])) {
      formats.set(attribute, { highlight: true, crop: undefined });
    }
    for (const asked of attributesToCrop ?? []) {
      const parts = /^(.+):([^:]*)$/u.exec(asked);
      const name = parts?.[1] ?? asked;
      const length = parts && /^\d+$/u.test(parts[2] ?? '') ? Number(parts[2]) : cropLength;
      for (const attribute of this.#displayed([name])) {
        const highlight = formats.get(attribute)?.highlight ?? false;
        formats.set(attribute, { highlight, crop: length });
      }
    }
    return formats;
  }

  #formatted(document: JsonDocument): JsonDocument {
    const formatted = mapLeaves(document, (path, _indices, value) => {
      if (typeof value !== 'string' && typeof value !== 'number') return value;
      const format = this.#formatOf(path);
      return format ? this.#formatValue(String(value), format) : String(value);
    });
    return selectFields(formatted, [...this.#formats.keys(), ...this.#retrieved]);
  }

  #formatValue(text: string, format: TextFormat): string {
    const { highlightPreTag, highlightPostTag, cropMarker } = this.#request;
    const marks = { preTag: highlightPreTag, postTag: highlightPostTag, cropMarker };
    return formatText(this.#matcher.match(text), format, marks);
  }

  #formatOf(path: string): TextFormat | undefined {
    let merged: TextFormat | undefined;
    for (const [attribute, format] of this.#formats) {
      if (!coversPath(attribute, path)) continue;
      merged = {
        highlight: format.highlight || (merged?.highlight ?? false),
        crop: merged?.crop ?? format.crop,
      };
    }
    return merged;
  }

  #positions(document: JsonDocument): Record<string, MatchBounds[]> {
    const positions: Record<string, MatchBounds[]> = {};
    mapLeaves(selectFields(document, this.#displayed(['*'])), (path, indices, value) => {
      if (typeof value !== 'string' && typeof value !== 'number') return value;
      const bounds = matchBounds(this.#matcher.match(String(value)), indices);
      // Of a list Meilisearch tells the last element that matches.
      if (bounds.length > 0) positions[path] = bounds;
      return value;
    });
    return positions;
  }
}

function matchBounds(matched: MatchedText, indices: readonly number[]): MatchBounds[] {
  return matched.matches.map(({ start, end }) => ({
    start: Buffer.byteLength(matched.text.slice(0, start)),
    length: Buffer.byteLength(matched.text.slice(start, end)),
    ...(indices.length > 0 && { indices: [...indices] }),
  }));
}

type LeafMap = (path: string, indices: readonly number[], value: unknown) => unknown;

/** A copy of a document with every value that is no object or list replaced. */
function mapLeaves(document: JsonDocument, map: LeafMap, prefix = ''): JsonDocument {
  const result: JsonDocument = {};
  for (const [key, value] of Object.entries(document)) {
    result[key] = mapValue(value, map, `${prefix}${key}`, []);
  }
  return result;
}

function mapValue(value: unknown, map: LeafMap, path: string, indices: readonly number[]): unknown {
  if (Array.isArray(value)) {
    return value.map((one, at) => mapValue(one, map, path, [...indices, at]));
  }
  if (typeof value !== 'object' || value === null) return map(path, indices, value);
  const result: JsonDocument = {};
  for (const [key, inner] of Object.entries(value)) {
    result[key] = mapValue(inner, map, `${path}.${key}`, indices);
  }
  return result;
}

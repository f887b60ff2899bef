import { fold } from '../text/fold.ts';
import { findStems, highlight, mapBytePositions, mergeRanges } from '../text/highlight.ts';
import { cropSnippet } from '../text/snippet.ts';
import { stemText } from '../text/stem.ts';
import { FOLDED_STOP_WORDS } from '../text/stop-words.ts';
import type { TextRange } from '../text/words.ts';
import type { Locale } from '../vocabulary/locales.ts';
import type { CatalogueHit } from './catalogue-answer.ts';
import type { CatalogueRequest } from './catalogue-request.ts';
import type { FoundDocument } from './search-reader.ts';

/** A found document as it is shown, with what matched the request's query marked. */
export function toCatalogueHit(
  document: FoundDocument,
  request: Pick<CatalogueRequest, 'query' | 'locale'>,
  now: Date,
): CatalogueHit {
  const stems = collectStems(request.query, request.locale);
  const { title, summary, deadline } = document;
  return {
    id: document.documentId,
    kind: document.kind,
    slug: document.slug,
    title,
    summary,
    titleHtml: highlight(title, findMatches(document, 'title', stems)),
    snippetHtml: buildSnippet(document, stems),
    regions: document.regions,
    institution: document.institution,
    interests: document.interests,
    level: document.level,
    deadline: deadline === null ? null : new Date(deadline * 1000).toISOString(),
    open: document.closed === 0 && (deadline === null || deadline > now.getTime() / 1000),
    placesLeft: document.placesLeft,
    fallback: document.fallback,
  };
}

function collectStems(query: string, locale: Locale): ReadonlySet<string> {
  const words = stemText(query, locale).split(' ');
  return new Set(words.filter((word) => word !== '' && !FOLDED_STOP_WORDS.includes(word)));
}

/** The summary unless only the body matched. */
function buildSnippet(document: FoundDocument, stems: ReadonlySet<string>): string {
  const { summary, body } = document;
  const inSummary = findMatches(document, 'summary', stems);
  if (inSummary.length > 0) return cropSnippet(summary, inSummary);
  const inBody = findMatches(document, 'body', stems);
  return inBody.length > 0 || summary === '' ? cropSnippet(body, inBody) : cropSnippet(summary, []);
}

/** What the server matched in the folded copy, and the words that match by their stem. */
function findMatches(
  document: FoundDocument,
  attribute: 'title' | 'summary' | 'body',
  stems: ReadonlySet<string>,
): TextRange[] {
  const text = document[attribute];
  const positions = document._matchesPosition?.[`s.${attribute}`] ?? [];
  const byLetters = positions.length === 0 ? [] : mapBytePositions(fold(text), positions);
  const byStem = findStems(text, document.contentLocale, stems);
  return mergeRanges(text, [...byLetters, ...byStem]);
}

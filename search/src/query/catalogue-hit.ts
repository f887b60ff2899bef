import { highlight, mergeRanges } from '../text/highlight.ts';
import type { QueryMatcher } from '../text/query-matcher.ts';
import { cropSnippet } from '../text/snippet.ts';
import type { CatalogueHit } from './catalogue-answer.ts';
import type { FoundDocument } from './search-reader.ts';

/** A found document as it is shown, with what matched marked. */
export function toCatalogueHit(
  document: FoundDocument,
  matches: QueryMatcher,
  now: Date,
): CatalogueHit {
  const { title, summary, deadline } = document;
  return {
    id: document.documentId,
    kind: document.kind,
    slug: document.slug,
    title,
    summary,
    titleHtml: highlight(title, findMatches(document, 'title', matches)),
    snippetHtml: buildSnippet(document, matches),
    regions: document.regions,
    institution: document.institution,
    interests: document.interests,
    level: document.level,
    deadline: deadline === null ? null : new Date(deadline * 1000).toISOString(),
    open: document.closed === 0 && (deadline === null || deadline > now.getTime() / 1000),
    placesLeft: document.placesLeft,
    fallback: document.fallback,
    exact: document.exact,
  };
}

/** The summary unless only the body matched. */
function buildSnippet(document: FoundDocument, matches: QueryMatcher): string {
  const { summary, body } = document;
  const inSummary = findMatches(document, 'summary', matches);
  if (inSummary.length > 0) return cropSnippet(summary, inSummary);
  const inBody = findMatches(document, 'body', matches);
  return inBody.length > 0 || summary === '' ? cropSnippet(body, inBody) : cropSnippet(summary, []);
}

function findMatches(
  document: FoundDocument,
  attribute: 'title' | 'summary' | 'body',
  matches: QueryMatcher,
) {
  const text = document[attribute];
  return mergeRanges(text, matches(text, document.contentLocale));
}

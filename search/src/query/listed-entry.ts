import type { Level } from '../vocabulary/levels.ts';
import type { OpportunityKind } from '../vocabulary/kinds.ts';
import { isOpportunityKind } from '../vocabulary/kinds.ts';
import type { FoundDocument } from './search-reader.ts';

/** An opportunity in a list nobody searched for; enough for a card and for `explainFit`. */
export interface ListedOpportunity {
  /** The entry's documentId. */
  id: string;
  kind: OpportunityKind;
  slug: string;
  title: string;
  summary: string;
  /** The lead region first. */
  regionKeys: string[];
  institutionKey: string | null;
  interestKeys: string[];
  /** `first-step` where none was stated. */
  level: Level;
  /** ISO instant. */
  deadline: string | null;
  placesLeft: number | null;
  /** ISO instant. */
  firstPublishedAt: string;
  /** The text is Azerbaijani for want of a translation. */
  fallback: boolean;
}

/** The opportunities among found documents, in order. */
export function toListedOpportunities(documents: readonly FoundDocument[]): ListedOpportunity[] {
  return documents.flatMap((document) => {
    const { kind, deadline } = document;
    if (!isOpportunityKind(kind)) return [];
    return [
      {
        id: document.documentId,
        kind,
        slug: document.slug,
        title: document.title,
        summary: document.summary,
        regionKeys: document.regions,
        institutionKey: document.institution,
        interestKeys: document.interests,
        level: document.level ?? 'first-step',
        deadline: deadline === null ? null : toIso(deadline),
        placesLeft: document.placesLeft,
        firstPublishedAt: toIso(document.firstPublishedAt),
        fallback: document.fallback,
      },
    ];
  });
}

function toIso(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString();
}

/** Everything one can apply for (`product.md`: opportunity). */
export const OPPORTUNITY_KINDS = ['student-service', 'club', 'volunteer-project'] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];

/** Everything that is published and searchable. */
export const CATALOGUE_KINDS = [...OPPORTUNITY_KINDS, 'article'] as const;
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number];

export function isOpportunityKind(value: unknown): value is OpportunityKind {
  return OPPORTUNITY_KINDS.some((kind) => kind === value);
}

export function isCatalogueKind(value: unknown): value is CatalogueKind {
  return CATALOGUE_KINDS.some((kind) => kind === value);
}

/**
 * The region that answers a case and prefixes its reference: the region of the member's
 * institution when the opportunity is offered there, else the opportunity's first region.
 * Null when the opportunity names no region.
 */
export function caseRegion(
  institutionRegionKey: string | null,
  opportunityRegionKeys: readonly string[],
): string | null {
  if (institutionRegionKey !== null && opportunityRegionKeys.includes(institutionRegionKey)) {
    return institutionRegionKey;
  }
  return opportunityRegionKeys[0] ?? null;
}

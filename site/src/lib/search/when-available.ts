import { SearchUnavailableError } from '@office/search/query';

export type Availability<Found> = { available: true; found: Found } | { available: false };

/**
 * Tells an outage of search from an answer, for parts of a page that can do without it. Any
 * other fault is thrown on.
 */
export async function whenAvailable<Found>(asked: Promise<Found>): Promise<Availability<Found>> {
  try {
    return { available: true, found: await asked };
  } catch (fault) {
    if (fault instanceof SearchUnavailableError) return { available: false };
    throw fault;
  }
}

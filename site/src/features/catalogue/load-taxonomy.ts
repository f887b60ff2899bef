import type { CmsClient } from '#lib/cms/client.ts';
import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { readTaxonomy, type Taxonomy } from '#lib/cms/resources/taxonomy.ts';

const FRESH_FOR_MS = 60_000;

let kept: { taxonomy: Taxonomy; at: number } | undefined;
let asking: Promise<Taxonomy> | undefined;

/**
 * Regions, institutions and interests, asked of the cms at most once a minute. While the cms is
 * away the last known ones are used, however old; throws `CmsUnavailableError` without any.
 */
export async function loadTaxonomy(cms: CmsClient, now = Date.now()): Promise<Taxonomy> {
  if (kept && now - kept.at < FRESH_FOR_MS) return kept.taxonomy;
  asking ??= readTaxonomy(cms).finally(() => {
    asking = undefined;
  });
  try {
    const taxonomy = await asking;
    kept = { taxonomy, at: now };
    return taxonomy;
  } catch (fault) {
    if (kept && fault instanceof CmsUnavailableError) return kept.taxonomy;
    throw fault;
  }
}

/** Makes the next page ask the cms again; what is known stays, for when the cms is away. */
export function forgetTaxonomy(): void {
  if (kept !== undefined) kept = { ...kept, at: 0 };
}

import type { CmsClient } from '#lib/cms/client.ts';
import { CmsUnavailableError } from '#lib/cms/errors.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { loadTaxonomy } from './load-taxonomy.ts';

/** As `loadTaxonomy`, for what goes on without it: null while the cms is away and none is known. */
export async function knownTaxonomy(cms: CmsClient): Promise<Taxonomy | null> {
  try {
    return await loadTaxonomy(cms);
  } catch (fault) {
    if (fault instanceof CmsUnavailableError) return null;
    throw fault;
  }
}

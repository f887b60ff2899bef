import type { TaxonomyNames } from '@office/search';
import { type CatalogueWriter, createCatalogueWriter } from '@office/search/sync';

import { env } from '../env';
import { readNames } from './read-names';

let ready: Promise<CatalogueWriter> | null = null;

/** The catalogue, opened once with its settings in place; asked again after a failure. */
export function searchWriter(): Promise<CatalogueWriter> {
  ready ??= open();
  return ready;
}

/** Tells the index of names that changed; only asks when its settings say the same. */
export async function refreshIndexedNames(names: TaxonomyNames): Promise<void> {
  const writer = await searchWriter();
  await writer.ensureIndex(names);
}

/** Makes the next use look at the index and its settings again. */
export function forgetSearchWriter(): void {
  ready = null;
}

async function open(): Promise<CatalogueWriter> {
  try {
    const writer = createCatalogueWriter({ host: env.MEILI_HOST, apiKey: env.MEILI_WRITE_KEY });
    await writer.ensureIndex(await readNames());
    return writer;
  } catch (error) {
    forgetSearchWriter();
    throw error;
  }
}

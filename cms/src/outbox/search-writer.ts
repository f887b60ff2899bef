import { type CatalogueWriter, createCatalogueWriter } from '@office/search/sync';

import { env } from '../env';

let ready: Promise<CatalogueWriter> | null = null;

/** The catalogue, opened once with its settings in place; asked again after a failure. */
export function searchWriter(): Promise<CatalogueWriter> {
  ready ??= open();
  return ready;
}

/** Makes the next use look at the index and its settings again. */
export function forgetSearchWriter(): void {
  ready = null;
}

async function open(): Promise<CatalogueWriter> {
  try {
    const writer = createCatalogueWriter({ host: env.MEILI_HOST, apiKey: env.MEILI_WRITE_KEY });
    await writer.ensureIndex();
    return writer;
  } catch (error) {
    forgetSearchWriter();
    throw error;
  }
}

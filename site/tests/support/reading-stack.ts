import {
  buildCatalogueDocuments,
  createTaxonomyNames,
  type CatalogueSource,
  type TaxonName,
} from '@office/search';
import { createCatalogueWriter, createSearchKeys } from '@office/search/sync';
import { startLocalServer } from '@office/search/testing';
import { entries, type FakeEntry } from './fake-cms/entries.ts';
import { FAKE_SITE_TOKEN, startFakeCms, type FakeCms } from './fake-cms/server.ts';
import { taxonomy } from './fake-cms/taxonomy.ts';
import { readingEntries } from './reading-entries.ts';

const MASTER_KEY = 'reading-stack-master-key';

export interface ReadingStack {
  cms: FakeCms;
  /** What the site must find in its environment. */
  env: Record<string, string>;
  /** Stops search alone, as an outage. */
  stopSearch(): Promise<void>;
  stop(): Promise<void>;
}

/** A cms in memory and the local search server, filled with the same entries. */
export async function startReadingStack(
  ports: { cms?: number; search?: number } = {},
): Promise<ReadingStack> {
  const cms = await startFakeCms(ports.cms ?? 0);
  for (const entry of readingEntries) if (!entries.includes(entry)) entries.push(entry);
  const search = await startLocalServer({ masterKey: MASTER_KEY, port: ports.search ?? 0 });
  const keys = await createSearchKeys({ host: search.host, masterKey: MASTER_KEY });
  const writer = createCatalogueWriter({ host: search.host, apiKey: keys.writeKey });
  await writer.ensureIndex();
  await writer.apply({
    upserts: entries.flatMap((entry) =>
      buildCatalogueDocuments(toSource(entry), taxonomyNames, new Date()),
    ),
    removals: [],
  });
  let searching = true;
  const stopSearch = async () => {
    if (searching) await search.stop();
    searching = false;
  };
  return {
    cms,
    env: {
      CMS_URL: cms.url,
      CMS_SITE_TOKEN: FAKE_SITE_TOKEN,
      MEILI_HOST: search.host,
      MEILI_SEARCH_KEY: keys.searchKey,
      SESSION_SECRET: 'reading-stack-session-secret',
    },
    stopSearch,
    stop: async () => {
      await stopSearch();
      await cms.stop();
    },
  };
}

const withoutAliases = (list: readonly { key: string; names: TaxonName['names'] }[]) =>
  list.map((taxon) => ({ ...taxon, aliases: [] }));

const taxonomyNames = createTaxonomyNames({
  regions: withoutAliases(taxonomy.regions),
  institutions: withoutAliases(taxonomy.institutions),
  interests: withoutAliases(taxonomy.interests),
});

function toSource({ shared, texts }: FakeEntry): CatalogueSource {
  const instant = (value: unknown) => (typeof value === 'string' ? new Date(value) : null);
  const known = shared as unknown as Omit<
    CatalogueSource,
    'versions' | 'deadline' | 'firstPublishedAt' | 'updatedAt'
  >;
  return {
    ...known,
    institutionType: null,
    versions: texts,
    deadline: instant(shared['deadline']),
    firstPublishedAt: instant(shared['firstPublishedAt']) ?? new Date(0),
    updatedAt: instant(shared['updatedAt']) ?? new Date(0),
  };
}

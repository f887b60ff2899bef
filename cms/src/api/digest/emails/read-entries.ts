import type { Core } from '@strapi/strapi';

import {
  isOpen,
  OPPORTUNITY_KINDS,
  SOURCE_LOCALE,
  type Level,
  type LifeState,
  type Locale,
  type OpportunityKind,
} from '@office/search';

import { itemKey, type DigestItem } from '../domain/select-items';
import { opportunityUid } from '../services/load-candidates';
import type { DigestEntry } from './write-digest';

/** What a digest says of an opportunity to everyone who reads the language. */
export type PublishedEntry = Omit<DigestEntry, 'fit'>;

interface SourceRow {
  documentId: string;
  title: string;
  level: Level;
  state: LifeState;
  deadline: string | null;
  regions: { key: string }[];
}

interface TitleRow {
  documentId: string;
  title: string;
}

/**
 * The items that are published and open at `at`, by item key, in a language where they have it
 * and in Azerbaijani where not.
 */
export async function readEntries(
  strapi: Core.Strapi,
  items: readonly Pick<DigestItem, 'kind' | 'documentId'>[],
  { language, at }: { language: Locale; at: Date },
): Promise<Map<string, PublishedEntry>> {
  const found = new Map<string, PublishedEntry>();
  for (const kind of OPPORTUNITY_KINDS) {
    const ofKind = items.filter((item) => item.kind === kind);
    const documentIds = [...new Set(ofKind.map((item) => item.documentId))];
    if (documentIds.length === 0) continue;
    const titles = await readTitles(strapi, kind, { documentIds, language });
    for (const source of await readSources(strapi, kind, documentIds)) {
      const entry = toEntry(kind, source, titles.get(source.documentId));
      const isStillOpen = isOpen(
        { kind, published: true, state: source.state, deadline: entry.deadline },
        at,
      );
      if (isStillOpen) found.set(itemKey(entry), entry);
    }
  }
  return found;
}

async function readSources(
  strapi: Core.Strapi,
  kind: OpportunityKind,
  documentIds: string[],
): Promise<SourceRow[]> {
  return (await strapi.documents(opportunityUid(kind)).findMany({
    status: 'published',
    locale: SOURCE_LOCALE,
    filters: { documentId: { $in: documentIds } },
    fields: ['title', 'level', 'state', 'deadline'],
    populate: { regions: { fields: ['key'] } },
  })) as unknown as SourceRow[];
}

async function readTitles(
  strapi: Core.Strapi,
  kind: OpportunityKind,
  { documentIds, language }: { documentIds: string[]; language: Locale },
): Promise<Map<string, string>> {
  const rows = (await strapi.documents(opportunityUid(kind)).findMany({
    status: 'published',
    locale: language,
    filters: { documentId: { $in: documentIds } },
    fields: ['title'],
  })) as unknown as TitleRow[];
  return new Map(rows.map((row) => [row.documentId, row.title]));
}

function toEntry(
  kind: OpportunityKind,
  source: SourceRow,
  title: string | undefined,
): PublishedEntry {
  return {
    kind,
    documentId: source.documentId,
    title: title ?? source.title,
    isFallback: title === undefined,
    regionKeys: source.regions.map((region) => region.key),
    level: source.level,
    deadline: source.deadline === null ? null : new Date(source.deadline),
  };
}

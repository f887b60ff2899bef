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

import type { DigestItem } from '../domain/select-items';
import { opportunityUid } from '../services/load-candidates';
import type { DigestEntry } from './write-digest';

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
 * The chosen items as they are published now, in their order and in a language where they have
 * it. What is no longer published or open at `at` is left out.
 */
export async function readEntries(
  strapi: Core.Strapi,
  items: readonly DigestItem[],
  { language, at }: { language: Locale; at: Date },
): Promise<DigestEntry[]> {
  const found = new Map<string, DigestEntry>();
  for (const kind of OPPORTUNITY_KINDS) {
    const ofKind = items.filter((item) => item.kind === kind);
    if (ofKind.length === 0) continue;
    const sources = await readSources(strapi, kind, ofKind);
    const titles = await readTitles(strapi, kind, { items: ofKind, language });
    for (const item of ofKind) {
      const source = sources.find((row) => row.documentId === item.documentId);
      if (source === undefined || !isStillOpen(kind, source, at)) continue;
      found.set(item.documentId, toEntry(item, source, titles.get(item.documentId)));
    }
  }
  return items.flatMap((item) => found.get(item.documentId) ?? []);
}

async function readSources(
  strapi: Core.Strapi,
  kind: OpportunityKind,
  items: readonly DigestItem[],
): Promise<SourceRow[]> {
  return (await strapi.documents(opportunityUid(kind)).findMany({
    status: 'published',
    locale: SOURCE_LOCALE,
    filters: { documentId: { $in: items.map((item) => item.documentId) } },
    fields: ['title', 'level', 'state', 'deadline'],
    populate: { regions: { fields: ['key'] } },
  })) as unknown as SourceRow[];
}

async function readTitles(
  strapi: Core.Strapi,
  kind: OpportunityKind,
  { items, language }: { items: readonly DigestItem[]; language: Locale },
): Promise<Map<string, string>> {
  const rows = (await strapi.documents(opportunityUid(kind)).findMany({
    status: 'published',
    locale: language,
    filters: { documentId: { $in: items.map((item) => item.documentId) } },
    fields: ['title'],
  })) as unknown as TitleRow[];
  return new Map(rows.map((row) => [row.documentId, row.title]));
}

function isStillOpen(kind: OpportunityKind, { state, deadline }: SourceRow, at: Date): boolean {
  const end = deadline === null ? null : new Date(deadline);
  return isOpen({ kind, published: true, state, deadline: end }, at);
}

function toEntry(item: DigestItem, source: SourceRow, title: string | undefined): DigestEntry {
  return {
    kind: item.kind,
    documentId: item.documentId,
    title: title ?? source.title,
    isFallback: title === undefined,
    regionKeys: source.regions.map((region) => region.key),
    level: source.level,
    deadline: source.deadline === null ? null : new Date(source.deadline),
    fit: {
      interestKeys: item.interestKeys,
      regionKey: item.regionKey,
      fitsLevel: item.fitsLevel,
    },
  };
}

import {
  CATALOGUE_KINDS,
  isOpen,
  SOURCE_LOCALE,
  type CatalogueKind,
  type LifeState,
  type Locale,
} from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import { now } from '../../../lib/clock';
import { fillNames, type Names } from '../../casework/domain/form-snapshot';
import { CATALOGUE_SOURCES } from '../../catalogue/services/catalogue-sources';
import { findSaved, type SavedRow } from './saved-entries';

/** A saved entry as its member reads it. */
export interface SavedEntry {
  kind: CatalogueKind;
  documentId: string;
  titles: Names;
  savedAt: string;
  /** Whether the public sees the entry; of one it does not see only the names are left. */
  published: boolean;
  open: boolean;
  deadline: string | null;
  regionKeys: string[];
}

interface EntryRow {
  documentId: string;
  locale: Locale;
  title: string | null;
  state?: LifeState | null;
  deadline?: string | null;
  regions: { key: string }[];
}

/** What a member has saved, the newest first, as each entry stands now. */
export async function describeSaved(memberDocumentId: string): Promise<SavedEntry[]> {
  const saved = await findSaved(memberDocumentId);
  const versions = new Map<string, EntryRow[]>();
  for (const kind of CATALOGUE_KINDS) {
    for (const row of await readEntries(kind, saved)) {
      versions.set(row.documentId, [...(versions.get(row.documentId) ?? []), row]);
    }
  }
  return saved.map((entry) => describeOne(entry, versions.get(entry.entryDocumentId) ?? []));
}

function readEntries(kind: CatalogueKind, saved: readonly SavedRow[]): Promise<EntryRow[]> {
  const ids = saved.filter(({ entryKind }) => entryKind === kind);
  if (ids.length === 0) return Promise.resolve([]);
  const always = ['documentId', 'locale', 'title'];
  return rowsOf<EntryRow>(CATALOGUE_SOURCES[kind].uid).findMany({
    where: {
      documentId: { $in: ids.map(({ entryDocumentId }) => entryDocumentId) },
      publishedAt: { $notNull: true },
    },
    select: kind === 'article' ? always : [...always, 'state', 'deadline'],
    populate: { regions: { select: ['key'] } },
  });
}

function describeOne(saved: SavedRow, versions: readonly EntryRow[]): SavedEntry {
  const source = versions.find(({ locale }) => locale === SOURCE_LOCALE);
  const known = {
    kind: saved.entryKind,
    documentId: saved.entryDocumentId,
    savedAt: saved.savedAt,
  };
  if (source === undefined) {
    const gone = { published: false, open: false, deadline: null, regionKeys: [] };
    return { ...known, titles: fillNames(saved.titles), ...gone };
  }
  const titleIn = (locale: Locale) => versions.find((row) => row.locale === locale)?.title;
  const deadline = source.deadline ?? null;
  return {
    ...known,
    titles: fillNames({ az: source.title, en: titleIn('en'), ru: titleIn('ru') }),
    published: true,
    open: isOpen(
      {
        kind: saved.entryKind,
        published: true,
        state: source.state,
        deadline: deadline === null ? null : new Date(deadline),
      },
      now(),
    ),
    deadline,
    regionKeys: source.regions.map(({ key }) => key),
  };
}

import { type CatalogueChanges, SearchUnavailableError } from '@office/search/sync';

import { type EditorialUid, isEditorialUid } from '../document-pipeline/described-types';
import { searchWriteDuration } from '../metrics/metrics';
import { observed } from '../metrics/observed';
import type { OutboxRow } from './claim';
import type { RowOutcome } from './drain';
import { type EntryPage, findPublishedEntries } from './find-entries';
import { projectEntries } from './project-entries';
import { readNames } from './read-names';
import { forgetSearchWriter, refreshIndexedNames, searchWriter } from './search-writer';

type Apply = (changes: CatalogueChanges) => Promise<void>;

/**
 * Brings the index in line with the entries a batch of notes is about: each entry once, all in
 * one write. When the server refuses the batch, each note is tried alone, so that one entry it
 * cannot take does not hold the others up.
 */
export async function handleSearch(
  rows: OutboxRow[],
  apply: Apply = applyToIndex,
): Promise<RowOutcome[]> {
  try {
    await applyRows(rows, apply);
    return rows.map((row) => ({ row }));
  } catch (error) {
    if (error instanceof SearchUnavailableError || rows.length === 1) {
      return rows.map((row) => failed(row, error));
    }
  }
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    try {
      await applyRows([row], apply);
      outcomes.push({ row });
    } catch (error) {
      outcomes.push(failed(row, error));
    }
  }
  return outcomes;
}

async function applyRows(rows: readonly OutboxRow[], apply: Apply): Promise<void> {
  const names = await readNames();
  if (rows.some(isAboutNames)) await refreshIndexedNames(names);
  const changes = await projectEntries(entriesOf(rows), names);
  if (changes.upserts.length + changes.removals.length > 0) await apply(changes);
  for (const source of fanOutsOf(rows)) {
    for await (const page of source) await apply(await projectEntries([page], names));
  }
}

/** Each entry the notes name, once. */
function entriesOf(rows: readonly OutboxRow[]): EntryPage[] {
  const pages = new Map<EditorialUid, Set<string>>();
  for (const { subjectUid, subjectDocumentId } of rows) {
    if (!isEditorialUid(subjectUid)) continue;
    const ids = pages.get(subjectUid) ?? new Set();
    pages.set(subjectUid, ids.add(subjectDocumentId));
  }
  return [...pages].map(([uid, ids]) => ({ uid, documentIds: [...ids] }));
}

function isAboutNames({ happened }: OutboxRow): boolean {
  return happened === 'names.changed' || happened === 'names.lost';
}

/** The entries behind notes about names, which entries carry copies of. */
function fanOutsOf(rows: readonly OutboxRow[]): AsyncIterable<EntryPage>[] {
  if (rows.some(({ happened }) => happened === 'names.lost')) return [findPublishedEntries()];
  const renamed = new Map(
    rows
      .filter(({ happened }) => happened === 'names.changed')
      .map((row) => [`${row.subjectUid}:${row.subjectDocumentId}`, row]),
  );
  return [...renamed.values()].map(({ subjectUid, subjectDocumentId }) =>
    findPublishedEntries({ uid: subjectUid, documentId: subjectDocumentId }),
  );
}

function applyToIndex(changes: CatalogueChanges): Promise<void> {
  return observed(searchWriteDuration, { operation: 'apply' }, async () => {
    const writer = await searchWriter();
    await writer.apply(changes);
  });
}

function failed(row: OutboxRow, error: unknown): RowOutcome {
  if (!(error instanceof SearchUnavailableError)) return { row, error };
  forgetSearchWriter();
  return { row, error, isOutage: true };
}

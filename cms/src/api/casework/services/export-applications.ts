import { Readable } from 'node:stream';

import type { Locale } from '@office/search';

import { auditExport } from '../../../document-pipeline/audit';
import { BYTE_ORDER_MARK, csvLine, type CsvSeparator } from '../domain/csv';
import { commonQuestions, EXPORT_COLUMNS, EXPORT_HEADINGS } from '../domain/export-columns';
import type { FormQuestion, FormSnapshot } from '../domain/form-snapshot';
import { APPLICATION_UID, applicationRows, type ApplicationRow } from './application-row';
import { openExportRows } from './export-rows';
import type { ReadableApplication } from './readable-applications';

const BATCH = 200;

/** Spreadsheets expect the separator of lists of the language they are set to. */
const SEPARATORS: Record<Locale, CsvSeparator> = { az: ';', en: ',', ru: ';' };

/**
 * Writes applications as CSV, a batch at a time as it is read, with a column for each question
 * when all answered the same form. The audit row is there before the first line goes out: an
 * export that breaks off was one too.
 */
export async function exportApplications(
  applications: readonly ReadableApplication[],
  language: Locale,
): Promise<Readable> {
  const ids = applications.map(({ id }) => id);
  const questions = (await findCommonQuestions(ids)) ?? [];
  await auditExport({
    subjectUid: APPLICATION_UID,
    rows: ids.length,
    columns: [...EXPORT_COLUMNS, ...questions.map(({ key }) => `answers.${key}`)],
    regionKeys: [...new Set(applications.flatMap(({ regionKey }) => regionKey ?? []))],
  });
  return Readable.from(linesOf(ids, questions, language));
}

async function* linesOf(
  ids: readonly number[],
  questions: readonly FormQuestion[],
  language: Locale,
): AsyncGenerator<string> {
  const separator = SEPARATORS[language];
  const headings = [
    ...EXPORT_COLUMNS.map((column) => EXPORT_HEADINGS[column][language]),
    ...questions.map(({ label }) => label[language]),
  ];
  yield BYTE_ORDER_MARK + csvLine(headings, separator);
  const cellsOf = openExportRows(questions, language);
  for (const batch of batchesOf(ids)) {
    const rows = await applicationRows().findMany({ where: { id: { $in: batch } } });
    rows.sort((a, b) => batch.indexOf(a.id) - batch.indexOf(b.id));
    const lines = (await cellsOf(rows)).map((cells) => csvLine(cells, separator));
    yield lines.join('');
  }
}

async function findCommonQuestions(
  ids: readonly number[],
): Promise<readonly FormQuestion[] | null> {
  const forms: (FormSnapshot | null)[] = [];
  for (const batch of batchesOf(ids)) {
    const rows = await applicationRows().findMany({
      where: { id: { $in: batch } },
      select: ['id', 'formSnapshot'],
    });
    const found = rows.map(
      ({ formSnapshot }: Pick<ApplicationRow, 'formSnapshot'>) => formSnapshot,
    );
    // What is common to all so far is all that the next batch is compared with.
    const known = commonQuestions([...forms, ...found]);
    if (known === null) return null;
    forms.splice(0, forms.length, {
      documentId: found[0]?.documentId ?? '',
      questions: [...known],
    });
  }
  return commonQuestions(forms);
}

function* batchesOf(ids: readonly number[]): Generator<number[]> {
  for (let from = 0; from < ids.length; from += BATCH) yield ids.slice(from, from + BATCH);
}

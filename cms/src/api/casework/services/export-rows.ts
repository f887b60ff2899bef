import type { Locale } from '@office/search';

import { sayDayTime } from '../../../lib/say-day-time';
import type { CsvCell } from '../domain/csv';
import { EXPORT_COLUMNS, sayAnswer, type ExportColumn } from '../domain/export-columns';
import type { FormQuestion } from '../domain/form-snapshot';
import { STATE_NAMES } from '../domain/state-names';
import { findApplicants, type Applicant } from './applicant';
import type { ApplicationRow } from './application-row';
import { choiceIn } from './application-views';
import { loadOpportunity, type Opportunity } from './load-opportunity';

/**
 * Answers the function that turns a batch of applications into the cells of their lines. It
 * remembers opportunities from batch to batch, so use it for one export only.
 */
export function openExportRows(
  questions: readonly FormQuestion[],
  language: Locale,
): (rows: readonly ApplicationRow[]) => Promise<CsvCell[][]> {
  const known = new Map<string, Opportunity | null>();
  return async (rows) => {
    const people = await findApplicants(rows.map((row) => row.memberDocumentId));
    const lines: CsvCell[][] = [];
    for (const row of rows) {
      const applicant = people.find((each) => each.documentId === row.memberDocumentId);
      const opportunity = await recall(known, row);
      const cells = cellsOf(row, { applicant, opportunity, language });
      lines.push([
        ...EXPORT_COLUMNS.map((column) => cells[column]),
        ...questions.map((question) => sayAnswer(question, row.answers?.[question.key], language)),
      ]);
    }
    return lines;
  };
}

/** Only a chosen role needs the opportunity: everything else lies in the application. */
async function recall(
  known: Map<string, Opportunity | null>,
  { roleDocumentId, opportunityKind, opportunityDocumentId }: ApplicationRow,
): Promise<Opportunity | null> {
  if (roleDocumentId === null) return null;
  const found = known.get(opportunityDocumentId);
  if (found !== undefined) return found;
  const loaded = await loadOpportunity(opportunityKind, opportunityDocumentId);
  known.set(opportunityDocumentId, loaded);
  return loaded;
}

interface Circumstances {
  applicant: Applicant | undefined;
  opportunity: Opportunity | null;
  language: Locale;
}

function cellsOf(
  row: ApplicationRow,
  { applicant, opportunity, language }: Circumstances,
): Record<ExportColumn, CsvCell> {
  const { roleName, shifts } = choiceIn(opportunity, row);
  return {
    reference: row.reference,
    state: STATE_NAMES[row.state][language],
    applicant: row.applicantName ?? applicant?.name ?? null,
    email: applicant?.email ?? null,
    institution: applicant?.institutionName ?? null,
    opportunity: row.opportunityTitle?.[language] ?? null,
    role: roleName?.[language] ?? null,
    shifts: shifts.map(({ startsAt }) => sayDayTime(startsAt)).join(', '),
    region: row.regionKey,
    language: row.language,
    submittedAt: sayDayTime(row.submittedAt),
    dueAt: sayDayTime(row.dueAt),
    firstAnsweredAt: sayDayTime(row.firstAnsweredAt),
    closedAt: sayDayTime(row.closedAt),
    reason: row.reason,
    assignee: row.assignee,
  };
}

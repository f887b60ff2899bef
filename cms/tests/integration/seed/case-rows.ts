import type { ApplicationState } from '../../../src/api/casework/domain/states.ts';

/** An application as the database holds it. */
export interface CaseRow {
  document_id: string;
  reference: string | null;
  state: ApplicationState;
  submitted_at: string | number | null;
  created_at: string | number;
  updated_at: string | number;
}

/** An entry of a timeline as the database holds it. */
export interface EntryRow {
  application_document_id: string;
  sequence: number;
  from_state: string;
  to_state: string;
  at: string | number;
}

/** Epoch milliseconds of an instant as either database answers it. */
export function time(value: string | number | null): number {
  return new Date(value ?? Number.NaN).getTime();
}

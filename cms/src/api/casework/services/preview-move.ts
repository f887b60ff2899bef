import type { Action } from '../domain/states';
import type { Applicant } from './applicant';
import type { ApplicationRow } from './application-row';

export function previewMove(
  _row: ApplicationRow,
  _applicant: Applicant,
  _action: Action,
): Promise<{ subject: string; text: string }> {
  return Promise.resolve({ subject: '', text: '' });
}

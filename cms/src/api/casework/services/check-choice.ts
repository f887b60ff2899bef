import { officeError } from '../../../lib/errors';
import type { Opportunity } from './load-opportunity';

/** The role and shifts of a volunteer project someone applies for. */
export interface Choice {
  roleDocumentId: string | null;
  shiftDocumentIds: string[];
}

/**
 * Refuses a role the opportunity does not have and shifts its role does not have, with
 * `input.invalid`. No role at all is fine, and so are no shifts.
 */
export function checkChoice(opportunity: Opportunity, choice: Choice): void {
  const role = opportunity.roles.find((known) => known.documentId === choice.roleDocumentId);
  if (choice.roleDocumentId !== null && !role) throw wrongChoice('roleDocumentId');
  const known = new Set(role?.shifts.map((shift) => shift.documentId));
  if (!choice.shiftDocumentIds.every((documentId) => known.has(documentId))) {
    throw wrongChoice('shiftDocumentIds');
  }
}

function wrongChoice(field: string): Error {
  return officeError('input.invalid', 'This role or shift does not belong to the project.', {
    fields: { [field]: 'not-a-choice' },
  });
}

/** What an application asks for. */
export interface PlaceRequest {
  opportunityDocumentId: string;
  roleDocumentId: string | null;
  shiftDocumentIds: readonly string[];
}

/** Key of the counter of a whole opportunity. */
export function opportunityCounterKey(documentId: string): string {
  return `opportunity:${documentId}`;
}

/** Key of the counter of one role of a volunteer project. */
export function roleCounterKey(documentId: string): string {
  return `role:${documentId}`;
}

/** Key of the counter of one shift of a role. */
export function shiftCounterKey(documentId: string): string {
  return `shift:${documentId}`;
}

/**
 * The counters an application takes a place of, in the order to lock them. The opportunity's
 * comes first and so serialises all place changes of one opportunity.
 */
export function counterKeys(request: PlaceRequest): string[] {
  const role = request.roleDocumentId === null ? [] : [roleCounterKey(request.roleDocumentId)];
  const shifts = [...new Set(request.shiftDocumentIds)].map(shiftCounterKey).sort();
  return [opportunityCounterKey(request.opportunityDocumentId), ...role, ...shifts];
}

/** Unique key of one application's place under one counter. */
export function takenPlaceKey(counterKey: string, applicationDocumentId: string): string {
  return `${counterKey}:${applicationDocumentId}`;
}

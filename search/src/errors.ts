/** Everything that can go wrong with the search server; closed. */
export const SEARCH_ERROR_CODES = [
  'search.unreachable',
  'search.timeout',
  'search.server-failed',
  'search.not-indexed',
  'search.key-refused',
  'search.request-refused',
  'search.task-failed',
  'search.task-canceled',
  'search.task-timeout',
] as const;
export type SearchErrorCode = (typeof SEARCH_ERROR_CODES)[number];

/** Base of everything this workspace throws at its callers; `code` is for programs. */
export class SearchError extends Error {
  override name = 'SearchError';
  readonly code: SearchErrorCode;

  constructor(code: SearchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * The server cannot answer now: not reached, too slow, failing, without the index, or refusing our
 * key. Never to be shown as an empty list.
 */
export class SearchUnavailableError extends SearchError {
  override name = 'SearchUnavailableError';
}

/** The server understood us and refused what we asked: a fault in this workspace. */
export class SearchRequestError extends SearchError {
  override name = 'SearchRequestError';
}

/** A change was accepted but not carried out, or not in time. */
export class SearchTaskError extends SearchError {
  override name = 'SearchTaskError';
  readonly taskUid: number;
  /** The server's own code, such as `invalid_document_fields`, where it gave one. */
  readonly taskCode: string | null;

  constructor(
    code: Extract<SearchErrorCode, `search.task-${string}`>,
    message: string,
    task: { uid: number; code: string | null },
    options?: ErrorOptions,
  ) {
    super(code, message, options);
    this.taskUid = task.uid;
    this.taskCode = task.code;
  }
}

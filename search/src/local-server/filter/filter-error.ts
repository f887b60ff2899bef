/** What is wrong with a filter, and where in its text (1-based columns). */
export class FilterError extends Error {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** Set when Meilisearch has its own code for this fault. */
  readonly code: string | undefined;

  constructor(message: string, source: string, start: number, end: number, code?: string) {
    super(`${message}\n${start + 1}:${end + 1} ${source}`);
    this.name = 'FilterError';
    this.source = source;
    this.start = start;
    this.end = end;
    this.code = code;
  }
}

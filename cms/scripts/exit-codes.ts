const FAILED = 1;
const DRIFTED = 1;
const NOT_CHECKED = 3;

/** How the process ends after a command that did its work: a check that found something is not 0. */
export function codeOfResult(result: unknown): number {
  const isCheck = typeof result === 'object' && result !== null && 'drift' in result;
  if (!isCheck) return 0;
  const isOutdated = 'outdated' in result && result.outdated === true;
  return isOutdated || result.drift !== 0 ? DRIFTED : 0;
}

/**
 * How the process ends after a command that could not do its work: a check without an outcome is
 * not to be taken for one that found something.
 */
export function codeOfFault(command: string): number {
  return command === 'search-check' ? NOT_CHECKED : FAILED;
}

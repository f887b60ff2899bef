/** The cms did not answer, answered with a fault of its own, or with something unreadable. */
export class CmsUnavailableError extends Error {
  override readonly name: string = 'CmsUnavailableError';
}

/** The cms answered, but not in the shape this site was written for. */
export class CmsContractError extends CmsUnavailableError {
  override readonly name = 'CmsContractError';
}

import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<true>();

/** Runs a write of casework's own rules, which the guard of the generic edit form lets pass. */
export function inCasework<T>(run: () => Promise<T>): Promise<T> {
  return scope.run(true, run);
}

export function isInCasework(): boolean {
  return scope.getStore() === true;
}

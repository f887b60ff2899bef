import { pruneAttempts } from '../../../rate-limits/attempt-counters';
import { pruneSignInCodes } from './sign-in-codes';

/** Forgets counted tries and codes that can decide nothing any more at `at`. */
export async function pruneAccess(at: Date): Promise<void> {
  await pruneAttempts(at);
  await pruneSignInCodes(at);
}

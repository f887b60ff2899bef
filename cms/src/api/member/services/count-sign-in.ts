import { OfficeError } from '../../../lib/errors';
import { signIns } from '../../../metrics/metrics';

/** Runs a member's attempt to sign in and counts what came of it, by the code of its refusal. */
export async function countSignIn<T>(signIn: () => Promise<T>): Promise<T> {
  const count = (outcome: string) => {
    signIns.inc({ who: 'member', outcome });
  };
  try {
    const done = await signIn();
    count('ok');
    return done;
  } catch (error) {
    count(error instanceof OfficeError ? error.code : 'failed');
    throw error;
  }
}

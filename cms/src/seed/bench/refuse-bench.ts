import { env } from '../../env';
import { officeError } from '../../lib/errors';
import type { SeedContent } from '../seed-content';
import { countRealContent } from './real-content';

/**
 * Lets bench content only where it can do no harm. Throws `seed.refused` in production and on a
 * database that holds anything no seed has made; the message says what and what to do instead.
 */
export async function refuseBench(demo: SeedContent): Promise<void> {
  if (env.NODE_ENV === 'production') {
    throw officeError('seed.refused', 'Bench content is never seeded in production.');
  }
  const real = Object.entries(await countRealContent(demo)).filter(([, count]) => count > 0);
  if (real.length === 0) return;
  const counted = real.map(([what, count]) => `${what}: ${count}`).join(', ');
  throw officeError(
    'seed.refused',
    `This database holds content that no seed has made (${counted}): ` +
      'give bench content a database of its own, with DATA_DIR or DATABASE_URL.',
    Object.fromEntries(real),
  );
}

import { z } from 'zod';

import { registerOperatorCommand } from '../lib/operator-commands';
import { keepPastTimes } from './keep-past-times';
import { seedOffice } from './seed-office';

/** Lets operators and the launcher seed through the running cms. */
export function registerSeedCommand(): void {
  keepPastTimes(strapi);
  registerOperatorCommand('seed', {
    options: z.strictObject({
      profile: z.enum(['demo', 'e2e']).default('demo'),
      onlyWhenEmpty: z.boolean().default(false),
    }),
    run: (options) => seedOffice(options),
  });
}

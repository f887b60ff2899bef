import { z } from 'zod';

import { FREQUENCIES } from '../domain/run-times';

export const planOptionsSchema = z.strictObject({
  frequency: z.enum(FREQUENCIES).default('weekly'),
  /** The end of the window; now when missing. */
  at: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
});

export const sendOptionsSchema = z.strictObject({});

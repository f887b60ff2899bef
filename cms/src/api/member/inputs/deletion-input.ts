import { z } from 'zod';

/** Without a password only by an account that has none. */
export const deletionSchema = z.strictObject({ password: z.string().min(1).max(1000).optional() });

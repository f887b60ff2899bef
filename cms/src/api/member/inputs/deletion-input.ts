import { z } from 'zod';

export const deletionSchema = z.strictObject({ password: z.string().min(1).max(1000) });

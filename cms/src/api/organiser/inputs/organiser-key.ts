import { z } from 'zod';

export const organiserKeySchema = z.string().regex(/^[a-z0-9-]{1,67}$/);

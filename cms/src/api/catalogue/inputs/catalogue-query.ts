import { LOCALES, SOURCE_LOCALE } from '@office/search';
import { z } from 'zod';

export const catalogueQuerySchema = z.strictObject({
  locale: z.enum(LOCALES).default(SOURCE_LOCALE),
});

/** The first ten characters of a documentId. */
export const shortIdSchema = z.string().regex(/^[a-z0-9]{10}$/);

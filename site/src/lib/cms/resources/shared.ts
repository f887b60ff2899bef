import { LEVELS, LOCALES, OPPORTUNITY_KINDS } from '@office/search';
import { z } from 'zod';

export const localeSchema = z.enum(LOCALES);
export const levelSchema = z.enum(LEVELS);
export const opportunityKindSchema = z.enum(OPPORTUNITY_KINDS);

/** A text in the three languages of the site; the cms fills gaps from Azerbaijani. */
export const namesSchema = z.object({ az: z.string(), en: z.string(), ru: z.string() });

/** An instant as the cms writes it (ISO 8601). */
export const instantSchema = z.string().transform((value, context) => {
  const instant = new Date(value);
  if (!Number.isNaN(instant.getTime())) return instant;
  context.addIssue({ code: 'custom', message: 'not a date' });
  return z.NEVER;
});

/** For answers whose body carries nothing. */
export const nothingSchema = z.unknown().transform(() => null);

import { CATALOGUE_KINDS, LOCALES, SOURCE_LOCALE } from '@office/search';
import { z } from 'zod';

const LAST_PAGE = 500;

/** Koa reads a parameter given once as a text, one given several times as a list. */
const listOf = <Value extends z.ZodType>(value: Value) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? [given] : (given ?? [])),
    z.array(value).max(20),
  );

export const catalogueListQuerySchema = z.strictObject({
  locale: z.enum(LOCALES).default(SOURCE_LOCALE),
  kind: listOf(z.enum(CATALOGUE_KINDS)),
  region: listOf(
    z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .max(60),
  ),
  open: z.literal('1').optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .pipe(z.number().max(LAST_PAGE))
    .default(1),
});

export type CatalogueListQuery = z.output<typeof catalogueListQuerySchema>;

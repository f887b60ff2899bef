import { z } from 'zod';
import type { CmsClient } from '../client.ts';
import { CmsContractError } from '../errors.ts';
import { instantSchema } from './shared.ts';

const countRowSchema = z.object({
  /** Null is a number that is not told, because few people are behind it. */
  byKind: z.object({
    'student-service': z.number().nullable(),
    club: z.number().nullable(),
    'volunteer-project': z.number().nullable(),
  }),
  total: z.number().nullable(),
});

const countTableSchema = z.object({
  regions: z.array(countRowSchema.extend({ regionKey: z.string() })),
  all: countRowSchema,
});

export const statisticsSchema = z.object({
  at: instantSchema,
  /** From when on applications are counted. */
  since: instantSchema,
  regions: z.array(
    z.object({
      key: z.string(),
      institutions: z.number(),
      /** Of how many of them it is known how many students they have. */
      sizesKnown: z.number(),
      /** Null until that is known of every one of them. */
      students: z.number().nullable(),
    }),
  ),
  opportunities: countTableSchema,
  places: countTableSchema,
  applications: countTableSchema,
  answers: z.array(z.object({ regionKey: z.string(), medianDays: z.number().nullable() })),
  distance: z.object({
    /** From 0 to 1; null when there is nothing to compare. */
    share: z.number().nullable(),
    basis: z.enum(['students', 'institutions']),
  }),
});

export type Statistics = z.infer<typeof statisticsSchema>;
export type CountTable = Statistics['applications'];
export type CountRow = CountTable['all'];

/** What the office tells of itself, counted within the last minutes. */
export async function readStatistics(cms: CmsClient): Promise<Statistics> {
  const result = await cms.call({ method: 'GET', path: '/statistics', schema: statisticsSchema });
  if (result.ok) return result.data;
  throw new CmsContractError(
    `The cms refused the statistics with ${result.status} (${result.code})`,
  );
}

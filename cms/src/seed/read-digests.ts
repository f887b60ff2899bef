import { LOCALES, OPPORTUNITY_KINDS } from '@office/search';
import { z } from 'zod';

import { FREQUENCIES } from '../api/digest/domain/run-times';
import { keySchema, readYaml } from './seed-files';
import { isWhen, WHEN_FAULT, whenShape } from './when';

const subscriptionSchema = z
  .strictObject({
    ...whenShape,
    /** A member's key, or the address of somebody without an account. */
    member: keySchema.optional(),
    email: z.email().optional(),
    language: z.enum(LOCALES),
    frequency: z.enum(FREQUENCIES),
    /** Empty lists mean everything. */
    regions: z.array(keySchema).default([]),
    interests: z.array(keySchema).default([]),
    kinds: z.array(z.enum(OPPORTUNITY_KINDS)).default([]),
    isConfirmed: z.boolean().default(true),
  })
  .refine(
    ({ member, email }) => (member === undefined) !== (email === undefined),
    'needs member or email',
  )
  .refine(isWhen, WHEN_FAULT);

/** A run at one of the default sending times; 1 is the last of them. */
const runSchema = z.strictObject({
  frequency: z.enum(FREQUENCIES),
  slotsAgo: z.int().min(1),
  /** Addresses that were unsubscribed when the recipients were known and no mail was made yet. */
  leaving: z.array(z.email()).default([]),
  /** Addresses whose mailbox turned out not to exist. */
  refused: z.array(z.email()).default([]),
  /** Addresses of which nobody knows whether they got the mail. */
  uncertain: z.array(z.email()).default([]),
});

export type SeedSubscription = z.infer<typeof subscriptionSchema>;
export type SeedRun = z.infer<typeof runSchema>;

export interface SeedDigests {
  subscriptions: SeedSubscription[];
  runs: SeedRun[];
}

/** The subscriptions and past runs told of in the files below `digests/`. */
export function readDigests(folder: string): SeedDigests {
  return {
    subscriptions: readYaml(folder, 'digests/subscriptions.yaml', z.array(subscriptionSchema)),
    runs: readYaml(folder, 'digests/past-runs.yaml', z.array(runSchema)),
  };
}

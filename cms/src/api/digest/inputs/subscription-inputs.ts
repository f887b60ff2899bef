import { LOCALES, OPPORTUNITY_KINDS } from '@office/search';
import { z } from 'zod';

import { emailSchema } from '../../member/inputs/account-inputs';
import { FREQUENCIES } from '../domain/run-times';

const MOST_KEYS = 60;

const keysSchema = z
  .array(z.string().regex(/^[a-z][a-z0-9-]{0,59}$/))
  .max(MOST_KEYS)
  .transform((keys) => [...new Set(keys)]);

/** What the digest should hold; an empty list means everything. */
const choiceShape = {
  language: z.enum(LOCALES),
  regionKeys: keysSchema,
  interestKeys: keysSchema,
  kinds: z
    .array(z.enum(OPPORTUNITY_KINDS))
    .max(OPPORTUNITY_KINDS.length)
    .transform((kinds) => [...new Set(kinds)]),
  frequency: z.enum(FREQUENCIES),
};

export const subscribeSchema = z.strictObject({ email: emailSchema, ...choiceShape });
export type SubscriptionRequest = z.output<typeof subscribeSchema>;

export const choiceChangeSchema = z.strictObject(choiceShape).partial();
export type SubscriptionChoice = Omit<SubscriptionRequest, 'email'>;
export type ChoiceChange = z.output<typeof choiceChangeSchema>;

export const unsubscribeSchema = z.strictObject({ unsubscribe: z.literal(true) });

export const confirmSubscriptionSchema = z.strictObject({ token: z.string().min(1).max(200) });

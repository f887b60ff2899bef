import { LOCALES } from '@office/search';
import { z } from 'zod';

import { HANDLER_ACTIONS } from '../domain/states';
import { documentId, handlerActionSchema, revision, text } from './casework-inputs';

const MOST_AT_ONCE = 100;

export const deskMoveSchema = handlerActionSchema.extend({
  throughReview: z.boolean().optional(),
});

export const chosenSchema = z.strictObject({
  documentIds: z.array(documentId).min(1).max(MOST_AT_ONCE),
});

export const answerManySchema = z.strictObject({
  action: z.enum(HANDLER_ACTIONS),
  reasons: z.partialRecord(z.enum(LOCALES), text),
  cases: z
    .array(z.strictObject({ documentId, revision: revision.optional() }))
    .min(1)
    .max(MOST_AT_ONCE)
    .refine((cases) => new Set(cases.map((each) => each.documentId)).size === cases.length, {
      error: 'a case is named twice',
    }),
});

/** What the content manager's list says in its address, or the rows chosen in it. */
export const exportQuerySchema = z.strictObject({
  language: z.enum(LOCALES),
  /** Joined by commas: a longer list than the query parser takes as one. */
  documentIds: z
    .string()
    .transform((joined) => joined.split(','))
    .pipe(z.array(documentId).min(1).max(MOST_AT_ONCE))
    .optional(),
  filters: z.record(z.string(), z.unknown()).optional(),
  _q: z.string().max(200).optional(),
  sort: z.string().max(200).optional(),
});

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

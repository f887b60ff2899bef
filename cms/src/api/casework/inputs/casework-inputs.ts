import { LOCALES, OPPORTUNITY_KINDS } from '@office/search';
import { z } from 'zod';

import { APPLICANT_ACTIONS, HANDLER_ACTIONS } from '../domain/states';

const MOST_QUESTIONS = 100;

export const documentId = z.string().min(1).max(64);
const oneTimeKey = z.string().min(8).max(100);
export const revision = z.int().min(0);
export const text = z.string().trim().max(5000);

const answers = z
  .record(
    z.string().max(60),
    z.union([z.string().max(20_000), z.array(z.string().max(200)).max(50), z.boolean()]),
  )
  .refine((given) => Object.keys(given).length <= MOST_QUESTIONS, 'too many answers');

const choice = {
  roleDocumentId: documentId.nullable().optional(),
  shiftDocumentIds: z.array(documentId).max(30).optional(),
};

/** The opportunity named in a path. */
export const targetSchema = z.object({ kind: z.enum(OPPORTUNITY_KINDS), documentId });

export const draftSchema = z.strictObject({ answers, language: z.enum(LOCALES), ...choice });

export const submitSchema = z.strictObject({
  submissionKey: oneTimeKey,
  language: z.enum(LOCALES),
  answers: answers.optional(),
  ...choice,
});

export const applicantActionSchema = z.strictObject({
  action: z.enum(APPLICANT_ACTIONS),
  text: text.optional(),
  answers: answers.optional(),
  expectedRevision: revision.optional(),
});

export const messageSchema = z.strictObject({
  body: text.min(1),
  messageKey: oneTimeKey,
});

export const handlerActionSchema = z.strictObject({
  action: z.enum(HANDLER_ACTIONS),
  reason: text.nullable().optional(),
  revision: revision.optional(),
});

export const consentSchema = z.strictObject({
  token: z.string().min(1).max(200),
  decision: z.enum(['give', 'refuse']),
});

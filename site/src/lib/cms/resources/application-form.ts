import { z } from 'zod';
import { namesSchema } from './shared.ts';

const QUESTION_TYPES = [
  'short-text',
  'long-text',
  'one-of',
  'several-of',
  'date',
  'yes-no',
  'file',
] as const;

export const questionSchema = z.object({
  key: z.string(),
  type: z.enum(QUESTION_TYPES),
  label: namesSchema,
  help: namesSchema.nullable(),
  required: z.boolean(),
  page: z.number().int(),
  choices: z.array(z.object({ value: z.string(), label: namesSchema })),
});

export const applicationFormSchema = z.object({
  documentId: z.string(),
  questions: z.array(questionSchema),
});

export const answersSchema = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.boolean()]),
);

export type Question = z.infer<typeof questionSchema>;
export type Answers = z.infer<typeof answersSchema>;
export type Answer = Answers[string];

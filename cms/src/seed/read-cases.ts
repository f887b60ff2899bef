import { LOCALES } from '@office/search';
import { z } from 'zod';

import { APPLICANT_ACTIONS, HANDLER_ACTIONS } from '../api/casework/domain/states';
import { keySchema, listYaml, readYaml } from './seed-files';
import { isWhen, WHEN_FAULT, whenShape } from './when';

/** An answer may be a working day before (negative) or after the day of seeding. */
const answersSchema = z.record(
  keySchema,
  z.union([
    z.string(),
    z.array(z.string()),
    z.boolean(),
    z.strictObject({ workday: z.int().refine((day) => day !== 0, 'is not 0') }),
  ]),
);

const says = z.string().optional();
const stepSchema = z
  .discriminatedUnion('by', [
    z.strictObject({
      ...whenShape,
      by: z.literal('applicant'),
      does: z.enum(['draft', 'submit', 'write', ...APPLICANT_ACTIONS]),
      says,
    }),
    z.strictObject({
      ...whenShape,
      by: z.enum(['editor', 'organiser']),
      does: z.enum(['write', ...HANDLER_ACTIONS]),
      says,
    }),
    z.strictObject({
      ...whenShape,
      by: z.literal('guardian'),
      does: z.enum(['give-consent', 'refuse-consent']),
    }),
    z.strictObject({
      ...whenShape,
      by: z.literal('clock'),
      does: z.enum(['expire-consent', 'warn-information', 'expire-information', 'expire-offer']),
    }),
  ])
  .refine(isWhen, WHEN_FAULT);

const caseSchema = z.strictObject({
  key: keySchema,
  member: keySchema,
  entry: keySchema,
  /** Absent: the member's. */
  language: z.enum(LOCALES).optional(),
  /** The Azerbaijani name of a project's role. */
  role: z.string().optional(),
  /** Which of the role's shifts, the earliest being 1. */
  shifts: z.array(z.int().min(1)).default([]),
  answers: answersSchema.default({}),
  history: z.array(stepSchema).min(1),
});

export type SeedAnswers = z.infer<typeof answersSchema>;
export type SeedStep = z.infer<typeof stepSchema>;
export type SeedCase = z.infer<typeof caseSchema>;

/** The applications told of in the files below `cases/`. */
export function readCases(folder: string): SeedCase[] {
  return listYaml(folder, 'cases').flatMap((name) =>
    readYaml(folder, `cases/${name}.yaml`, z.array(caseSchema)),
  );
}

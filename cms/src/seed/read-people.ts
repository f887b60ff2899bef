import { LEVELS, LOCALES } from '@office/search';
import { z } from 'zod';

import { STUDY_LEVELS } from '../api/member/domain/profile';
import { keySchema, listYaml, readYaml } from './seed-files';

const editorSchema = z.strictObject({
  role: z.string(),
  firstname: z.string(),
  lastname: z.string(),
  email: z.email(),
  password: z.string(),
});

const memberSchema = z
  .strictObject({
    key: keySchema,
    name: z.string(),
    email: z.email(),
    /** Absent: nobody knows it, a new one has to be asked for by mail. */
    password: z.string().optional(),
    language: z.enum(LOCALES),
    region: keySchema,
    institution: keySchema.optional(),
    institutionOther: z.string().optional(),
    studyLevel: z.enum(STUDY_LEVELS),
    studyYear: z.int(),
    birthYear: z.int().optional(),
    /** For those whose age matters: how old they get in the year of seeding. */
    turnsThisYear: z.int().optional(),
    guardian: z.strictObject({ name: z.string(), email: z.email() }).optional(),
    joinedDaysAgo: z.int().min(0),
    hasConfirmedAddress: z.boolean().default(true),
    isBlocked: z.boolean().default(false),
    interests: z.array(z.strictObject({ interestKey: keySchema, level: z.enum(LEVELS) })),
  })
  .refine(
    ({ birthYear, turnsThisYear }) => (birthYear === undefined) !== (turnsThisYear === undefined),
    'needs birthYear or turnsThisYear',
  );

const peopleSchema = z.strictObject({
  editors: z.array(editorSchema).default([]),
  members: z.array(memberSchema).default([]),
});

export type SeedEditor = z.infer<typeof editorSchema>;
export type SeedMember = z.infer<typeof memberSchema>;
export type SeedPeople = z.infer<typeof peopleSchema>;

/** The editors and members of the named files below `people/`, or of all of them. */
export function readPeople(folder: string, wanted: 'all' | readonly string[]): SeedPeople {
  const names = wanted === 'all' ? listYaml(folder, 'people') : wanted;
  const files = names.map((name) => readYaml(folder, `people/${name}.yaml`, peopleSchema));
  return {
    editors: files.flatMap((file) => file.editors),
    members: files.flatMap((file) => file.members),
  };
}

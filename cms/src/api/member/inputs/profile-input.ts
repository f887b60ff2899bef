import { LEVELS, LOCALES } from '@office/search';
import { z } from 'zod';

import { STUDY_LEVELS } from '../domain/profile';
import { emailSchema } from './account-inputs';

const keySchema = z.string().min(1).max(60);
const MOST_INTERESTS = 30;

/** Any part of the profile; null takes a value away. */
export const profileChangeSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(160),
    language: z.enum(LOCALES),
    regionKey: keySchema.nullable(),
    institutionKey: keySchema.nullable(),
    institutionOther: z.string().trim().max(200).nullable(),
    studyLevel: z.enum(STUDY_LEVELS).nullable(),
    studyYear: z.int().min(1).max(7).nullable(),
    birthYear: z.int().min(1920).max(2100).nullable(),
    guardianName: z.string().trim().max(160).nullable(),
    guardianEmail: emailSchema.nullable(),
    interests: z
      .array(z.strictObject({ interestKey: keySchema, level: z.enum(LEVELS) }))
      .max(MOST_INTERESTS)
      .refine(
        (interests) => new Set(interests.map((one) => one.interestKey)).size === interests.length,
        { message: 'names an interest twice' },
      ),
    mailDigests: z.boolean(),
    mailReminders: z.boolean(),
  })
  .partial();

export type ProfileChange = z.output<typeof profileChangeSchema>;
export const PROFILE_FIELDS: readonly string[] = Object.keys(profileChangeSchema.shape);

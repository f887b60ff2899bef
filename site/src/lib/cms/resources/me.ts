import { z } from 'zod';
import type { CmsClient, CmsResult } from '../client.ts';
import { tokensSchema, type Tokens } from './accounts.ts';
import { instantSchema, levelSchema, localeSchema, nothingSchema } from './shared.ts';

export const STUDY_LEVELS = ['vocational', 'college', 'bachelor', 'master', 'doctoral'] as const;

export const profileSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  email: z.string(),
  language: localeSchema,
  regionKey: z.string().nullable(),
  institutionKey: z.string().nullable(),
  institutionOther: z.string().nullable(),
  studyLevel: z.string().nullable(),
  studyYear: z.number().nullable(),
  birthYear: z.number().nullable(),
  guardianName: z.string().nullable(),
  guardianEmail: z.string().nullable(),
  interests: z.array(z.object({ interestKey: z.string(), level: levelSchema })),
  mailDigests: z.boolean(),
  mailReminders: z.boolean(),
  complete: z.boolean(),
  /** When the account will be deleted, as its owner asked; null for never. */
  deletionDueAt: instantSchema.nullable(),
});

export type Profile = z.infer<typeof profileSchema>;
export type ProfileChange = Partial<
  Omit<Profile, 'documentId' | 'email' | 'complete' | 'deletionDueAt'>
>;

export function readProfile(cms: CmsClient): Promise<CmsResult<Profile>> {
  return cms.call({ method: 'GET', path: '/me', schema: profileSchema, as: 'member' });
}

/** Changes what is named and leaves the rest. */
export function changeProfile(cms: CmsClient, change: ProfileChange): Promise<CmsResult<Profile>> {
  return cms.call({
    method: 'PATCH',
    path: '/me',
    body: change,
    schema: profileSchema,
    as: 'member',
  });
}

/** Whether the member's session still stands: not ended elsewhere, not blocked. */
export function confirmSession(cms: CmsClient): Promise<CmsResult<null>> {
  return cms.call({ method: 'GET', path: '/me/session', schema: nothingSchema, as: 'member' });
}

/** Replaces the password; every session but the answered one ends. */
export function changePassword(
  cms: CmsClient,
  change: { currentPassword: string; password: string },
): Promise<CmsResult<Tokens>> {
  return cms.call({
    method: 'POST',
    path: '/me/password',
    body: change,
    schema: tokensSchema,
    as: 'member',
  });
}

/** Ends every session of the member, this one too. */
export function signOutEverywhere(cms: CmsClient): Promise<CmsResult<null>> {
  return cms.call({
    method: 'POST',
    path: '/me/sign-out-everywhere',
    schema: nothingSchema,
    as: 'member',
  });
}

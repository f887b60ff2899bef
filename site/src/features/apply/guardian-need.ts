import { readProfile } from '#lib/cms/resources/me.ts';

/** The cms asks a guardian's consent for younger applicants; it has the last word. */
const AGE_OF_OWN_CONSENT = 16;

export type GuardianNeed = { kind: 'none' } | { kind: 'ready'; name: string } | { kind: 'missing' };

/** Whether the signed-in applicant needs a guardian's consent, and whether one is named. */
export async function guardianNeed(locals: App.Locals, now: Date): Promise<GuardianNeed> {
  if (locals.member === null) return { kind: 'none' };
  const profile = await readProfile(locals.cms);
  if (!profile.ok || !mayBeUnderAge(profile.data.birthYear, now)) return { kind: 'none' };
  const { guardianName, guardianEmail } = profile.data;
  if (guardianEmail === null) return { kind: 'missing' };
  return { kind: 'ready', name: guardianName ?? guardianEmail };
}

/** Only the year is known, so the younger of the two possible ages counts. */
function mayBeUnderAge(birthYear: number | null, now: Date): boolean {
  return birthYear !== null && now.getUTCFullYear() - birthYear - 1 < AGE_OF_OWN_CONSENT;
}

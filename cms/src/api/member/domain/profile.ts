import type { Level, Locale } from '@office/search';

import { isUnderAge } from '../../casework/domain/under-age';

export const STUDY_LEVELS = ['vocational', 'college', 'bachelor', 'master', 'doctoral'] as const;
export type StudyLevel = (typeof STUDY_LEVELS)[number];

/** What a member said of themselves; null where nothing was said. */
export interface Profile {
  documentId: string;
  name: string;
  email: string;
  language: Locale;
  regionKey: string | null;
  institutionKey: string | null;
  institutionOther: string | null;
  studyLevel: StudyLevel | null;
  studyYear: number | null;
  birthYear: number | null;
  guardianName: string | null;
  guardianEmail: string | null;
  interests: { interestKey: string; level: Level }[];
  mailDigests: boolean;
  mailReminders: boolean;
}

/**
 * Whether the profile says all that an application may need of it: name, region, place and level
 * of study, birth year and, for those who may be under age at `now`, whom to ask for consent.
 */
export function isCompleteProfile(profile: Profile, now: Date): boolean {
  const said = [
    profile.name,
    profile.regionKey,
    profile.institutionKey ?? profile.institutionOther,
    profile.studyLevel,
    profile.birthYear,
    ...(isUnderAge(profile.birthYear, now) ? [profile.guardianName, profile.guardianEmail] : []),
  ];
  return said.every((value) => value !== null && value !== '');
}

import type { Profile } from '../domain/profile';

interface MemberRow extends Omit<
  Profile,
  'regionKey' | 'institutionKey' | 'name' | 'mailDigests' | 'mailReminders'
> {
  name: string | null;
  mailDigests: boolean | null;
  mailReminders: boolean | null;
  region: { key: string } | null;
  institution: { key: string } | null;
  user: { email: string } | null;
}

const SCALARS = [
  'name',
  'language',
  'institutionOther',
  'studyLevel',
  'studyYear',
  'birthYear',
  'guardianName',
  'guardianEmail',
  'mailDigests',
  'mailReminders',
] as const;

/** The member's profile; null when there is no such member. */
export async function readProfile(memberDocumentId: string): Promise<Profile | null> {
  const row = (await strapi.documents('api::member.member').findOne({
    documentId: memberDocumentId,
    fields: [...SCALARS],
    populate: {
      region: { fields: ['key'] },
      institution: { fields: ['key'] },
      interests: true,
      user: { fields: ['email'] },
    },
  })) as MemberRow | null;
  return row === null ? null : toProfile(row);
}

function toProfile(row: MemberRow): Profile {
  return {
    documentId: row.documentId,
    name: row.name ?? '',
    email: row.user?.email ?? '',
    language: row.language,
    regionKey: row.region?.key ?? null,
    institutionKey: row.institution?.key ?? null,
    institutionOther: row.institutionOther,
    studyLevel: row.studyLevel,
    studyYear: row.studyYear,
    birthYear: row.birthYear,
    guardianName: row.guardianName,
    guardianEmail: row.guardianEmail,
    interests: row.interests.map(({ interestKey, level }) => ({ interestKey, level })),
    mailDigests: row.mailDigests === true,
    mailReminders: row.mailReminders !== false,
  };
}

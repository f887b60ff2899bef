import { SOURCE_LOCALE, type Locale } from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';

/** What casework reads of a member's profile. */
export interface Applicant {
  documentId: string;
  name: string;
  email: string;
  language: Locale;
  birthYear: number | null;
  guardianName: string | null;
  guardianEmail: string | null;
  institutionName: string | null;
  institutionRegionKey: string | null;
}

interface StoredMember {
  documentId: string;
  name: string | null;
  language: Locale;
  birthYear: number | null;
  guardianName: string | null;
  guardianEmail: string | null;
  institutionOther: string | null;
  user: { email: string } | null;
  institution: { nameAz: string; region: { key: string } | null } | null;
}

/** Stands in a case where a member's documentId stood who has been removed. */
export const NOBODY = 'removed';

/** The applicant of a case whose member has been removed: no name, and no address to mail to. */
const REMOVED: Applicant = {
  documentId: NOBODY,
  name: '',
  email: '',
  language: SOURCE_LOCALE,
  birthYear: null,
  guardianName: null,
  guardianEmail: null,
  institutionName: null,
  institutionRegionKey: null,
};

/**
 * Reads a member by documentId, or who stands for one that was removed. Throws when there is
 * none: callers hold a live reference.
 */
export async function findApplicant(memberDocumentId: string): Promise<Applicant> {
  if (memberDocumentId === NOBODY) return REMOVED;
  const [applicant] = await findApplicants([memberDocumentId]);
  if (!applicant) throw new Error(`Member ${memberDocumentId} does not exist.`);
  return applicant;
}

/** Reads members by documentId, in no order; those that do not exist are left out. */
export async function findApplicants(documentIds: readonly string[]): Promise<Applicant[]> {
  const members = await rowsOf<StoredMember>('api::member.member').findMany({
    where: { documentId: { $in: [...new Set(documentIds)] } },
    populate: {
      user: { select: ['email'] },
      institution: { select: ['nameAz'], populate: { region: { select: ['key'] } } },
    },
  });
  return members.map(toApplicant);
}

function toApplicant(member: StoredMember): Applicant {
  return {
    documentId: member.documentId,
    name: member.name ?? '',
    email: member.user?.email ?? '',
    language: member.language,
    birthYear: member.birthYear,
    guardianName: member.guardianName,
    guardianEmail: member.guardianEmail,
    institutionName: member.institution?.nameAz ?? member.institutionOther,
    institutionRegionKey: member.institution?.region?.key ?? null,
  };
}

/** The three letters a region's references begin with. */
export async function referencePrefix(regionKey: string): Promise<string> {
  const region = await rowsOf<{ referencePrefix: string }>('api::taxonomy.region').findOne({
    where: { key: regionKey },
    select: ['referencePrefix'],
  });
  if (!region) throw new Error(`Region ${regionKey} does not exist.`);
  return region.referencePrefix;
}

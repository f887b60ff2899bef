import type { LifeState, Level, Locale } from '@office/search';

import type { StoredForm } from '../../casework/domain/form-snapshot';

/**
 * A row of any kind, as read with the populate of its kind. Of a draft even what its publication
 * requires may be missing.
 */
export interface CatalogueRow {
  documentId: string;
  locale: Locale;
  title: string | null;
  summary: string | null;
  body: string | null;
  updatedAt: string;
  firstPublishedAt: string | null;
  checkedOn: string | null;
  checkedBy: string | null;
  regions?: { key: string }[];
  interests?: { key: string }[];
  level?: Level | null;
  admission?: 'first-come' | 'review' | null;
  answerClockDays?: number | null;
  deadline?: string | null;
  capacity?: number | null;
  state?: LifeState | null;
  hostName?: string | null;
  institution?: { key: string } | null;
  contact?: { person?: string | null; email?: string | null; phone?: string | null } | null;
  organisers?: { documentId: string; name: string | null }[];
  form?: StoredForm | null;
}

export interface ServiceRow extends CatalogueRow {
  eligibility?: Partial<Record<EligibilityFlag, boolean | null>> & {
    minimumAge?: number | null;
    maximumAge?: number | null;
  };
  eligibleInstitutions?: { key: string }[];
  eligibilityNote?: string | null;
  cost?: string | null;
  timeNeeded?: string | null;
  requiredDocuments?: { name: string | null; note?: string | null; whereToGet?: string | null }[];
  steps?: { title: string | null; text?: string | null }[];
  places?: {
    name: string | null;
    address: string | null;
    note?: string | null;
    openingHours?: { day: string | null; opens: string | null; closes: string | null }[];
  }[];
}

type EligibilityFlag = 'university' | 'college' | 'vocationalSchool';

export interface ClubRow extends CatalogueRow {
  meetingTimes?: string | null;
  joining?: string | null;
}

export interface RoleRow {
  documentId: string;
  nameAz: string;
  nameEn: string | null;
  nameRu: string | null;
  noteAz: string | null;
  noteEn: string | null;
  noteRu: string | null;
  capacity: number | null;
  shifts?: { documentId: string; startsAt: string; endsAt: string; capacity: number | null }[];
}

export interface ProjectRow extends CatalogueRow {
  hostOrganisation?: string | null;
  place?: string | null;
  whatYouDo?: string | null;
  whatYouGet?: string | null;
  minimumAge?: number | null;
  roles?: RoleRow[];
}

export interface ArticleRow extends CatalogueRow {
  authorLine?: string | null;
  relatedServices?: { documentId: string }[];
  relatedProjects?: { documentId: string }[];
}

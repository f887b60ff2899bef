import {
  LOCALES,
  SOURCE_LOCALE,
  type LifeState,
  type Locale,
  type OpportunityKind,
} from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import type { Admission } from '../domain/application-case';
import {
  fillNames,
  snapshotForm,
  type FormSnapshot,
  type Names,
  type StoredForm,
} from '../domain/form-snapshot';
import { opportunityCounterKey, roleCounterKey, shiftCounterKey } from '../domain/place-keys';

export const OPPORTUNITY_UIDS = {
  'student-service': 'api::student-service.student-service',
  club: 'api::club.club',
  'volunteer-project': 'api::volunteering.volunteer-project',
} as const satisfies Record<OpportunityKind, string>;

export interface OpportunityShift {
  documentId: string;
  startsAt: string;
  endsAt: string;
  capacity: number | null;
}

export interface OpportunityRole {
  documentId: string;
  names: Names;
  capacity: number | null;
  shifts: OpportunityShift[];
}

/** What casework needs to know of an opportunity. */
export interface Opportunity {
  kind: OpportunityKind;
  documentId: string;
  published: boolean;
  titles: Names;
  state: LifeState;
  deadline: Date | null;
  capacity: number | null;
  admission: Admission;
  answerClockDays: number;
  /** The first is the lead region. */
  regionKeys: string[];
  form: FormSnapshot | null;
  roles: OpportunityRole[];
  organiserIds: string[];
}

interface StoredOpportunity {
  documentId: string;
  publishedAt: string | null;
  title: string;
  state: LifeState;
  deadline: string | null;
  capacity: number | null;
  admission: Admission;
  answerClockDays: number;
  regions: { key: string }[];
  form: StoredForm | null;
  organisers: { documentId: string }[];
  roles?: StoredRole[];
}

interface StoredRole {
  documentId: string;
  nameAz: string;
  nameEn: string | null;
  nameRu: string | null;
  capacity: number | null;
  shifts: OpportunityShift[];
}

/**
 * Reads an opportunity from its Azerbaijani version: the published one, else the draft with
 * `published: false`. Null when there is none.
 */
export async function loadOpportunity(
  kind: OpportunityKind,
  documentId: string,
): Promise<Opportunity | null> {
  const versions = await rowsOf<StoredOpportunity>(OPPORTUNITY_UIDS[kind]).findMany({
    where: { documentId, locale: SOURCE_LOCALE },
    select: [
      'documentId',
      'publishedAt',
      'title',
      'state',
      'deadline',
      'capacity',
      'admission',
      'answerClockDays',
    ],
    populate: {
      regions: { select: ['key'] },
      organisers: { select: ['documentId'] },
      form: { populate: { questions: { populate: { choices: true } } } },
      ...(kind === 'volunteer-project' ? { roles: ROLES } : {}),
    },
  });
  const stored = versions.find((row) => row.publishedAt !== null) ?? versions[0];
  if (!stored) return null;
  return {
    kind,
    documentId: stored.documentId,
    published: stored.publishedAt !== null,
    titles: await loadTitles(kind, documentId, stored.title),
    state: stored.state,
    deadline: stored.deadline === null ? null : new Date(stored.deadline),
    capacity: stored.capacity,
    admission: stored.admission,
    answerClockDays: stored.answerClockDays,
    regionKeys: stored.regions.map((region) => region.key),
    form: stored.form === null ? null : snapshotForm(stored.form),
    roles: (stored.roles ?? []).map(toRole),
    organiserIds: stored.organisers.map((organiser) => organiser.documentId),
  };
}

/** How many places each counter of the opportunity has; null is without limit. */
export function capacitiesOf(opportunity: Opportunity): Map<string, number | null> {
  const shifts = opportunity.roles.flatMap((role) => role.shifts);
  return new Map([
    [opportunityCounterKey(opportunity.documentId), opportunity.capacity],
    ...opportunity.roles.map((role) => [roleCounterKey(role.documentId), role.capacity] as const),
    ...shifts.map((shift) => [shiftCounterKey(shift.documentId), shift.capacity] as const),
  ]);
}

const ROLES = {
  select: ['documentId', 'nameAz', 'nameEn', 'nameRu', 'capacity'],
  populate: { shifts: { select: ['documentId', 'startsAt', 'endsAt', 'capacity'] } },
};

function toRole(role: StoredRole): OpportunityRole {
  return {
    documentId: role.documentId,
    names: fillNames({ az: role.nameAz, en: role.nameEn, ru: role.nameRu }),
    capacity: role.capacity,
    shifts: role.shifts,
  };
}

async function loadTitles(kind: OpportunityKind, documentId: string, az: string): Promise<Names> {
  const rows = await rowsOf<{ title: string; locale: Locale }>(OPPORTUNITY_UIDS[kind]).findMany({
    where: { documentId, locale: { $in: [...LOCALES] }, publishedAt: { $notNull: true } },
    select: ['title', 'locale'],
  });
  const titleIn = (locale: Locale) => rows.find((row) => row.locale === locale)?.title;
  return fillNames({ az, en: titleIn('en'), ru: titleIn('ru') });
}

import type { CatalogueKind } from '@office/search';

import type {
  ArticleRow,
  CatalogueRow,
  ClubRow,
  ProjectRow,
  ServiceRow,
} from '../api/catalogue/domain/catalogue-row';
import { faultIf, type Fault } from './fault';

export interface PublicationContext {
  kind: CatalogueKind;
  now: Date;
  /** What the public sees now; null before the first publication. */
  published: { deadline?: string | null } | null;
}

/** All that a reader needs and the Azerbaijani version, `row`, does not say yet. */
export function findMissing(row: CatalogueRow, context: PublicationContext): Fault[] {
  return [
    ...faultIf(isEmptyList(row.regions), 'regions', 'regions-missing'),
    ...faultIf(isEmptyList(row.interests), 'interests', 'interests-missing'),
    ...missingInKind(row, context.kind),
    ...(context.kind === 'article' ? [] : missingInOpportunity(row, context)),
    ...faultIf(isBlank(row.checkedOn), 'checkedOn', 'checked-missing'),
  ];
}

function missingInKind(row: CatalogueRow, kind: CatalogueKind): Fault[] {
  switch (kind) {
    case 'student-service':
      return missingInService(row);
    case 'club':
      return missingInClub(row);
    case 'volunteer-project':
      return missingInProject(row);
    case 'article':
      return faultIf(isBlank((row as ArticleRow).body), 'body', 'body-missing');
  }
}

function missingInService(row: ServiceRow): Fault[] {
  const { university, college, vocationalSchool } = row.eligibility ?? {};
  const isForNobody = !university && !college && !vocationalSchool;
  return [
    ...faultIf(isForNobody, 'eligibility', 'eligibility-missing'),
    ...faultIf(isEmptyList(row.requiredDocuments), 'requiredDocuments', 'documents-missing'),
    ...faultIf(isEmptyList(row.steps), 'steps', 'steps-missing'),
    ...faultIf(isEmptyList(row.places), 'places', 'places-missing'),
  ];
}

function missingInClub(row: ClubRow): Fault[] {
  return [
    ...faultIf(isBlank(row.meetingTimes), 'meetingTimes', 'meeting-missing'),
    ...faultIf(isBlank(row.joining), 'joining', 'joining-missing'),
  ];
}

function missingInProject(row: ProjectRow): Fault[] {
  const hasNoNumber = isEmptyList(row.roles) && (row.capacity ?? null) === null;
  return [
    ...faultIf(isBlank(row.place), 'place', 'place-missing'),
    ...faultIf(isBlank(row.whatYouDo), 'whatYouDo', 'work-missing'),
    ...faultIf(hasNoNumber, 'roles', 'people-missing'),
  ];
}

function missingInOpportunity(
  row: CatalogueRow,
  { kind, now, published }: PublicationContext,
): Fault[] {
  const { contact } = row;
  // A service often meets people at its desk: whoever answers there is named as its contact.
  const host = kind === 'student-service' ? (row.hostName ?? contact?.person) : row.hostName;
  const isHostless = row.level === 'first-step' && isBlank(host);
  return [
    ...faultIf(isHostless, 'hostName', 'host-missing'),
    ...faultIf(isNewlyPast(row.deadline, published?.deadline, now), 'deadline', 'deadline-past'),
    ...faultIf(row.form === null || row.form === undefined, 'form', 'form-missing'),
    ...faultIf(isBlank(contact?.email) && isBlank(contact?.phone), 'contact', 'contact-missing'),
  ];
}

/** A deadline the public knows may pass; one that is new must lie ahead. */
function isNewlyPast(
  deadline: string | null | undefined,
  published: string | null | undefined,
  now: Date,
): boolean {
  if (isBlank(deadline) || new Date(deadline ?? '') > now) return false;
  return isBlank(published) || +new Date(published ?? '') !== +new Date(deadline ?? '');
}

type Part = 'requiredDocuments' | 'steps' | 'places';

const TRANSLATED_TEXTS = [
  'body',
  'eligibilityNote',
  'cost',
  'timeNeeded',
  'meetingTimes',
  'joining',
  'hostOrganisation',
  'place',
  'whatYouDo',
  'whatYouGet',
  'authorLine',
] as const;
const TRANSLATED_PARTS: readonly Part[] = ['requiredDocuments', 'steps', 'places'];

/** What the Azerbaijani version, `source`, says and its translation, `row`, does not. */
export function findUntranslated(source: CatalogueRow, row: CatalogueRow): Fault[] {
  const from = source as ServiceRow & ClubRow & ProjectRow & ArticleRow;
  const into = row as typeof from;
  const texts = TRANSLATED_TEXTS.flatMap((field) =>
    faultIf(!isBlank(from[field]) && isBlank(into[field]), field, 'translation-missing'),
  );
  const parts = TRANSLATED_PARTS.flatMap((field): Fault[] => {
    const expected = from[field]?.length ?? 0;
    const given = into[field]?.length ?? 0;
    if (given >= expected) return [];
    if (given === 0) return [{ path: [field], code: 'translation-missing' }];
    return [{ path: [field], code: 'translation-short', values: { expected, given } }];
  });
  return [...texts, ...parts];
}

function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === '';
}

function isEmptyList(list: readonly unknown[] | undefined): boolean {
  return list === undefined || list.length === 0;
}

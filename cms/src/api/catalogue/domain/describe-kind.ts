import type { CatalogueKind, Locale } from '@office/search';

import { fillNames } from '../../casework/domain/form-snapshot';
import { roleCounterKey, shiftCounterKey } from '../../casework/domain/place-keys';
import { organiserKey } from '../../organiser/domain/organiser-key';
import type { ArticleRow, CatalogueRow, ClubRow, ProjectRow, ServiceRow } from './catalogue-row';
import { keysOf, placesLeft, type DescribeContext } from './describe-entry';

export interface RelatedEntry {
  kind: CatalogueKind;
  documentId: string;
  title: string;
  /** Of the title: Azerbaijani where the language asked for has none. */
  contentLocale: Locale;
}

/** The block of its own that each kind's description carries, under the kind's short name. */
export function describeKind(
  { text, source }: { text: CatalogueRow; source: CatalogueRow },
  context: DescribeContext,
  related: RelatedEntry[],
) {
  switch (context.kind) {
    case 'student-service':
      return { service: describeService(text, source) };
    case 'club':
      return { club: describeClub(text) };
    case 'volunteer-project':
      return { project: describeProject(text, source, context) };
    case 'article':
      return { article: { authorLine: (text as ArticleRow).authorLine ?? null, related } };
  }
}

function describeService(text: ServiceRow, source: ServiceRow) {
  const { eligibility } = source;
  return {
    eligibility: eligibility
      ? {
          university: eligibility.university ?? null,
          college: eligibility.college ?? null,
          vocationalSchool: eligibility.vocationalSchool ?? null,
          minimumAge: eligibility.minimumAge ?? null,
          maximumAge: eligibility.maximumAge ?? null,
        }
      : null,
    eligibleInstitutionKeys: keysOf(source.eligibleInstitutions),
    eligibilityNote: text.eligibilityNote ?? null,
    cost: text.cost ?? null,
    timeNeeded: text.timeNeeded ?? null,
    requiredDocuments: (text.requiredDocuments ?? []).map((document) => ({
      name: document.name ?? '',
      note: document.note ?? null,
      whereToGet: document.whereToGet ?? null,
    })),
    steps: (text.steps ?? []).map((step) => ({
      title: step.title ?? '',
      text: step.text ?? null,
    })),
    places: (text.places ?? []).map((place) => ({
      name: place.name ?? '',
      address: place.address ?? '',
      note: place.note ?? null,
      openingHours: (place.openingHours ?? []).map(({ day, opens, closes }) => ({
        day: day ?? '',
        opens: hoursAndMinutes(opens),
        closes: hoursAndMinutes(closes),
      })),
    })),
  };
}

function describeClub(text: ClubRow) {
  return { meetingTimes: text.meetingTimes ?? null, joining: text.joining ?? null };
}

function describeProject(text: ProjectRow, source: ProjectRow, context: DescribeContext) {
  return {
    hostOrganisation: text.hostOrganisation ?? null,
    hostKey: source.hostOrganisation ? organiserKey(source.hostOrganisation) : null,
    place: text.place ?? null,
    whatYouDo: text.whatYouDo ?? null,
    whatYouGet: text.whatYouGet ?? null,
    minimumAge: source.minimumAge ?? null,
    roles: (source.roles ?? []).map((role) => ({
      documentId: role.documentId,
      name: inLocale(context.locale, role.nameAz, role.nameEn, role.nameRu),
      note: inLocale(context.locale, role.noteAz, role.noteEn, role.noteRu) || null,
      capacity: role.capacity,
      placesLeft: placesLeft(role.capacity, context.placesTaken(roleCounterKey(role.documentId))),
      shifts: (role.shifts ?? []).map(({ documentId, startsAt, endsAt, capacity }) => ({
        documentId,
        startsAt,
        endsAt,
        capacity,
        placesLeft: placesLeft(capacity, context.placesTaken(shiftCounterKey(documentId))),
      })),
    })),
  };
}

function inLocale(locale: Locale, az: string | null, en: string | null, ru: string | null): string {
  return fillNames({ az, en, ru })[locale];
}

/** Strapi keeps times with seconds and thousandths. */
function hoursAndMinutes(time: string | null): string {
  return (time ?? '').slice(0, 5);
}

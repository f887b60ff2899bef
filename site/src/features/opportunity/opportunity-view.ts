import { shortId, SOURCE_LOCALE, type Locale } from '@office/search';
import type { CardContext } from '#features/catalogue/card-view.ts';
import { contentLang } from '#features/catalogue/content-lang.ts';
import { deadlineView, type DeadlineView } from '#features/catalogue/deadline-view.ts';
import { lookOfRegions, type RegionLook } from '#features/catalogue/region-look.ts';
import { institutionName } from '#features/catalogue/taxon-name.ts';
import { formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { CatalogueEntry, ProjectRole } from '#lib/cms/resources/catalogue.ts';
import { paths } from '#paths.ts';
import { summaryRows, type SummaryRow } from './opportunity-rows.ts';

export interface RoleView {
  name: string;
  note: string | null;
  /** Null when one cannot apply now. */
  places: string | null;
  shifts: { when: string; places: string | null }[];
}

export interface OfficePlaceView {
  name: string;
  address: string | null;
  note: string | null;
  hours: { day: string; time: string }[];
}

/** An opportunity as its page prints it. */
export interface OpportunityView {
  entry: CatalogueEntry;
  look: RegionLook;
  kind: string;
  /** Set where the text is not in the page's language. */
  lang: Locale | undefined;
  rows: SummaryRow[];
  deadline: DeadlineView;
  /** Null when one cannot apply now; leads nowhere in a preview. */
  apply: { href: string | null; label: string } | null;
  /** A file with the deadline and the shifts; null where there is none of them, or in a preview. */
  calendarHref: string | null;
  /** What is open now in the same regions. */
  openHref: string;
  eligibility: { who: string; may: boolean }[];
  eligibleInstitutions: { text: string; lang: Locale | undefined }[];
  roles: RoleView[];
  officePlaces: OfficePlaceView[];
  checked: string | null;
  /** Who checked it: written once, in Azerbaijani. */
  checkedBy: { text: string; lang: Locale | undefined } | null;
}

/** Turns an entry of the cms into what its page prints. */
export function opportunityView(entry: CatalogueEntry, context: CardContext): OpportunityView {
  const { t, locale, taxonomy } = context;
  return {
    entry,
    look: lookOfRegions(taxonomy, entry.regionKeys),
    kind: t(`vocabulary.kind-${entry.kind}`),
    lang: contentLang(entry),
    rows: summaryRows(entry, context),
    deadline: deadlineView(entry.deadline, entry.open, context),
    apply: entry.open ? sayApply(entry, context) : null,
    calendarHref: hasDates(entry) ? paths.calendar(locale, shortId(entry.documentId)) : null,
    openHref: paths.search(locale, openInRegions(entry)),
    eligibility: sayEligibility(entry, t),
    eligibleInstitutions: (entry.service?.eligibleInstitutionKeys ?? []).map((key) =>
      institutionName(taxonomy, key, locale),
    ),
    roles: (entry.project?.roles ?? []).map((role) => sayRole(role, entry.open, context)),
    officePlaces: sayOfficePlaces(entry, t),
    checked:
      entry.checkedOn === null
        ? null
        : t('opportunity.checked', { date: formatDate(locale, entry.checkedOn) }),
    checkedBy: entry.checkedBy
      ? { text: entry.checkedBy, lang: locale === SOURCE_LOCALE ? undefined : SOURCE_LOCALE }
      : null,
  };
}

function sayApply(entry: CatalogueEntry, { locale, t }: CardContext) {
  const isFull = entry.placesLeft !== null && entry.placesLeft <= 0;
  return {
    href: paths.apply(locale, shortId(entry.documentId)),
    label: t(isFull ? 'opportunity.applyReserve' : 'opportunity.apply'),
  };
}

function hasDates({ deadline, project }: CatalogueEntry): boolean {
  return deadline !== null || (project?.roles ?? []).some(({ shifts }) => shifts.length > 0);
}

function openInRegions(entry: CatalogueEntry): URLSearchParams {
  const regions = entry.regionKeys.map((key) => ['region', key]);
  return new URLSearchParams([...regions, ['open', '1']]);
}

function sayEligibility(entry: CatalogueEntry, t: Translate) {
  const eligibility = entry.service?.eligibility;
  if (!eligibility) return [];
  return [
    { who: t('opportunity.eligibleUniversity'), may: eligibility.university === true },
    { who: t('opportunity.eligibleCollege'), may: eligibility.college === true },
    { who: t('opportunity.eligibleVocational'), may: eligibility.vocationalSchool === true },
  ];
}

function sayRole(role: ProjectRole, open: boolean, { locale, t }: CardContext): RoleView {
  const free = (placesLeft: number | null) => (open ? sayFree(placesLeft, t) : null);
  return {
    name: role.name,
    note: role.note,
    places: free(role.placesLeft),
    shifts: role.shifts.map((shift) => ({
      when: `${formatDate(locale, shift.startsAt, 'weekday-day')}, ${formatDate(locale, shift.startsAt, 'time')}–${formatDate(locale, shift.endsAt, 'time')}`,
      places: free(shift.placesLeft),
    })),
  };
}

function sayFree(placesLeft: number | null, t: Translate): string {
  if (placesLeft === null) return t('opportunity.unlimited');
  if (placesLeft <= 0) return t('opportunity.fullShort');
  return t('catalogue.placesLeft', { count: placesLeft });
}

function sayOfficePlaces(entry: CatalogueEntry, t: Translate): OfficePlaceView[] {
  return (entry.service?.places ?? []).map(({ name, address, note, openingHours }) => ({
    name,
    address,
    note,
    hours: openingHours.map(({ day, opens, closes }) => ({
      day: sayDay(day, t),
      time: [opens, closes].map((time) => (time ?? '').slice(0, 5)).join('–'),
    })),
  }));
}

const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

function sayDay(day: string, t: Translate): string {
  const known = DAYS.find((name) => name === day);
  return known === undefined ? day : t(`opportunity.day-${known}`);
}

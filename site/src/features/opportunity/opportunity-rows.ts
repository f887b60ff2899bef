import type { Locale } from '@office/search';
import { institutionName, taxonName } from '#features/catalogue/taxon-name.ts';
import type { CardContext } from '#features/catalogue/card-view.ts';
import { contentLang } from '#features/catalogue/content-lang.ts';
import { deadlineView } from '#features/catalogue/deadline-view.ts';
import { formatList } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { CatalogueEntry } from '#lib/cms/resources/catalogue.ts';
import { paths } from '#paths.ts';

export interface SummaryRow {
  label: string;
  value: string;
  note?: string | null;
  href?: string;
  /** Of the value, where it is not in the page's language. */
  lang?: Locale | undefined;
}

/** The summary table of an opportunity: what is known, in the order people ask. */
export function summaryRows(entry: CatalogueEntry, context: CardContext): SummaryRow[] {
  const rows = [
    ...regionRows(entry, context),
    ...whenRows(entry, context),
    ...priceRows(entry, context),
    ...peopleRows(entry, context),
  ];
  return rows.filter((row): row is SummaryRow => row !== null);
}

type MaybeRow = SummaryRow | null;

function row(label: string, value: string | null | undefined, more: Partial<SummaryRow> = {}) {
  return value === null || value === undefined || value === '' ? null : { label, value, ...more };
}

function regionRows(entry: CatalogueEntry, { t, taxonomy, locale }: CardContext): MaybeRow[] {
  const names = (list: 'regions' | 'interests', keys: readonly string[]) =>
    formatList(
      locale,
      keys.map((key) => taxonName(taxonomy, list, key, locale)),
    );
  const { institutionKey } = entry;
  const institution =
    institutionKey === null ? null : institutionName(taxonomy, institutionKey, locale);
  return [
    row(t('opportunity.regions'), names('regions', entry.regionKeys)),
    row(t('opportunity.where'), entry.project?.place ?? entry.service?.places[0]?.address, {
      lang: contentLang(entry),
    }),
    row(
      t('opportunity.institution'),
      institution?.text,
      institutionKey === null
        ? {}
        : { href: paths.institution(locale, institutionKey), lang: institution?.lang },
    ),
    row(t('opportunity.interests'), names('interests', entry.interestKeys)),
  ];
}

function whenRows(entry: CatalogueEntry, context: CardContext): MaybeRow[] {
  const { t } = context;
  const deadline = deadlineView(entry.deadline, entry.open, context);
  const left = entry.state === 'sleeping' ? t('opportunity.sleepingTitle') : deadline.left;
  const lang = contentLang(entry);
  return [
    row(t('catalogue.deadline'), deadline.date ?? left, {
      note: deadline.date === null ? null : left,
    }),
    row(t('opportunity.when'), entry.club?.meetingTimes, { lang }),
    row(t('opportunity.time'), entry.service?.timeNeeded, { lang }),
    entry.answerClockDays === null || !entry.open
      ? null
      : row(
          t('opportunity.answer'),
          t('opportunity.answerWithin', { count: entry.answerClockDays }),
        ),
  ];
}

function priceRows(entry: CatalogueEntry, { t }: CardContext): MaybeRow[] {
  const { level, admission } = entry;
  return [
    row(t('opportunity.cost'), entry.service?.cost, { lang: contentLang(entry) }),
    // Places nobody can take any more are no invitation.
    row(t('opportunity.places'), entry.open ? sayPlaces(entry, t) : null, {
      note: admission === null ? null : t(`opportunity.admission-${admission}`),
    }),
    row(t('opportunity.age'), sayAge(entry, t)),
    level === null ? null : row(t('opportunity.level'), t(`vocabulary.level-${level}`)),
  ];
}

function peopleRows(entry: CatalogueEntry, { t, locale }: CardContext): MaybeRow[] {
  const organisers = entry.organisers.map(({ name }) => name);
  const hostKey = entry.project?.hostKey ?? null;
  return [
    row(t('opportunity.hostOrganisation'), entry.project?.hostOrganisation, {
      lang: contentLang(entry),
      ...(hostKey === null ? {} : { href: paths.organiser(locale, hostKey) }),
    }),
    row(t('opportunity.host'), entry.hostName, { lang: contentLang(entry) }),
    row(t('opportunity.organisers'), formatList(locale, organisers)),
  ];
}

function sayPlaces(entry: CatalogueEntry, t: Translate): string {
  const { capacity: total, placesLeft: left } = entry;
  if (total === null || left === null) return t('opportunity.placesOpen');
  if (left <= 0) return t('opportunity.placesFull', { total });
  return t('opportunity.placesOf', { total, left });
}

function sayAge(entry: CatalogueEntry, t: Translate): string | null {
  const eligibility = entry.service?.eligibility;
  const min = eligibility?.minimumAge ?? entry.project?.minimumAge ?? null;
  const max = eligibility?.maximumAge ?? null;
  if (min !== null && max !== null) return t('opportunity.ageBetween', { min, count: max });
  if (min !== null) return t('opportunity.ageFrom', { count: min });
  return max === null ? null : t('opportunity.ageTo', { count: max });
}

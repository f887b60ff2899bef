import { isOpen, SOURCE_LOCALE, type CatalogueKind, type Locale } from '@office/search';

import { snapshotForm, type FormSnapshot } from '../../casework/domain/form-snapshot';
import { opportunityCounterKey } from '../../casework/domain/place-keys';
import type { CatalogueRow } from './catalogue-row';

/** What every kind's page shows; the contract with the site, where null means "not said". */
export interface EntryBase {
  kind: CatalogueKind;
  documentId: string;
  locale: Locale;
  contentLocale: Locale;
  fallback: boolean;
  title: string;
  titles: Partial<Record<Locale, string>>;
  summary: string | null;
  body: string | null;
  regionKeys: string[];
  interestKeys: string[];
  level: string | null;
  admission: string | null;
  answerClockDays: number | null;
  deadline: string | null;
  capacity: number | null;
  placesTaken: number;
  placesLeft: number | null;
  state: string | null;
  open: boolean;
  institutionKey: string | null;
  hostName: string | null;
  contact: { person: string | null; email: string | null; phone: string | null } | null;
  checkedOn: string | null;
  checkedBy: string | null;
  firstPublishedAt: string | null;
  updatedAt: string;
  organisers: { documentId: string; name: string }[];
  form: FormSnapshot | null;
}

export interface DescribeContext {
  kind: CatalogueKind;
  /** The language asked for. */
  locale: Locale;
  now: Date;
  placesTaken: (counterKey: string) => number;
}

/** Places still free; null where there is no limit. */
export function placesLeft(capacity: number | null | undefined, taken: number): number | null {
  return capacity === null || capacity === undefined ? null : Math.max(0, capacity - taken);
}

/**
 * Of an entry's versions of one status the one in the language asked for, else the Azerbaijani
 * one. Null without an Azerbaijani version: an entry is published when that one is.
 */
export function chooseVersion<Row extends { locale: Locale }>(
  versions: readonly Row[],
  locale: Locale,
): { text: Row; source: Row } | null {
  const source = versions.find((version) => version.locale === SOURCE_LOCALE);
  if (source === undefined) return null;
  return { source, text: versions.find((version) => version.locale === locale) ?? source };
}

/**
 * Describes an entry of any kind. `text` gives the words; `source`, the Azerbaijani version,
 * owns everything that translations share.
 */
export function describeEntry(
  { text, source }: { text: CatalogueRow; source: CatalogueRow },
  versions: readonly CatalogueRow[],
  context: DescribeContext,
): EntryBase {
  const taken = context.placesTaken(opportunityCounterKey(source.documentId));
  return {
    kind: context.kind,
    documentId: source.documentId,
    ...describeText(text, versions, context.locale),
    ...describeTerms(source),
    regionKeys: keysOf(source.regions),
    interestKeys: keysOf(source.interests),
    placesTaken: taken,
    placesLeft: placesLeft(source.capacity, taken),
    open: isOpen(
      {
        kind: context.kind,
        published: true,
        state: source.state,
        deadline: source.deadline ? new Date(source.deadline) : null,
      },
      context.now,
    ),
    institutionKey: source.institution?.key ?? null,
    organisers: (source.organisers ?? []).map(({ documentId, name }) => ({
      documentId,
      name: name ?? '',
    })),
    form: source.form ? snapshotForm(source.form) : null,
  };
}

export function keysOf(rows: readonly { key: string }[] | undefined): string[] {
  return (rows ?? []).map(({ key }) => key);
}

function describeText(text: CatalogueRow, versions: readonly CatalogueRow[], locale: Locale) {
  return {
    locale,
    contentLocale: text.locale,
    fallback: text.locale !== locale,
    title: text.title ?? '',
    titles: Object.fromEntries(
      versions.flatMap(({ locale: spoken, title }) => (title ? [[spoken, title]] : [])),
    ),
    summary: text.summary,
    body: text.body,
    updatedAt: text.updatedAt,
  };
}

function describeTerms(source: CatalogueRow) {
  const { contact } = source;
  return {
    level: source.level ?? null,
    admission: source.admission ?? null,
    answerClockDays: source.answerClockDays ?? null,
    deadline: source.deadline ?? null,
    capacity: source.capacity ?? null,
    state: source.state ?? null,
    hostName: source.hostName ?? null,
    contact: contact
      ? {
          person: contact.person ?? null,
          email: contact.email ?? null,
          phone: contact.phone ?? null,
        }
      : null,
    checkedOn: source.checkedOn,
    checkedBy: source.checkedBy,
    firstPublishedAt: source.firstPublishedAt,
  };
}

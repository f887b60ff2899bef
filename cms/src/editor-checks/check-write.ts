import { SOURCE_LOCALE, type CatalogueKind } from '@office/search';

import {
  CATALOGUE_SOURCES,
  kindOfUid,
  readRows,
} from '../api/catalogue/services/catalogue-sources';
import { readPlacesTaken } from '../api/catalogue/services/read-places';
import {
  opportunityCounterKey,
  roleCounterKey,
  shiftCounterKey,
} from '../api/casework/domain/place-keys';
import { rowsOf } from '../document-pipeline/rows';
import type { Write } from '../document-pipeline/write';
import { dayInBaku } from '../lib/day-in-baku';
import { now } from '../lib/clock';
import type { Fault } from './fault';
import { findMissing, findUntranslated } from './find-missing';
import {
  findTooFewPlaces,
  findWrongInEntry,
  findWrongInForm,
  findWrongInShift,
  type CheckedEntry,
  type CheckedForm,
  type CheckedShift,
} from './find-wrong';
import { refuseFaults } from './refuse-faults';

type Check = (documentId: string, locale: string) => Promise<Fault[]>;

/**
 * Refuses, before anything is written, what an editor cannot want: a key that is taken, and the
 * publication of an entry that does not tell readers all they need. Imports and members' writes
 * pass. Throws ValidationError with all faults at once.
 */
export async function checkBeforeWrite(write: Write): Promise<void> {
  if (write.actor.kind !== 'editor') return;
  if (write.action === 'create' || write.action === 'update') {
    refuseFaults(write.uid, 'wrong', await findTakenKeys(write));
  }
  const kind = kindOfUid(write.uid);
  if (write.action === 'publish' && kind !== null) {
    refuseFaults(write.uid, 'unfinished', await findUnfinished(write, kind));
  }
}

/** Refuses, by throwing inside the transaction, values an editor's write has set wrongly. */
export async function checkAfterWrite(write: Write, documentId: string): Promise<void> {
  const isChange = write.action === 'create' || write.action === 'update';
  if (write.actor.kind !== 'editor' || !isChange) return;
  const [locale = SOURCE_LOCALE] = [write.params.locale ?? SOURCE_LOCALE].flat();
  refuseFaults(write.uid, 'wrong', (await CHECKS[write.uid]?.(documentId, locale)) ?? []);
}

const checkEntry =
  (uid: string): Check =>
  async (documentId, locale) => {
    const parts = Object.keys(strapi.getModel(uid as 'api::club.club').attributes);
    const has = (name: string) => parts.includes(name);
    const row = await rowsOf<CheckedEntry>(uid).findOne({
      where: { documentId, publishedAt: null, locale },
      populate: {
        ...(has('eligibility') && { eligibility: true }),
        ...(has('places') && { places: { populate: { openingHours: true } } }),
      },
    });
    return row === null ? [] : findWrongInEntry(row, dayInBaku(now()));
  };

const checkPlaces =
  (uid: string, counterKeyOf: (documentId: string) => string): Check =>
  async (documentId) => {
    const row = await rowsOf<{ capacity: number | null }>(uid).findOne({ where: { documentId } });
    const key = counterKeyOf(documentId);
    return findTooFewPlaces(row?.capacity, (await readPlacesTaken([key]))(key));
  };

const SHIFT = 'api::volunteering.shift';
const FORM = 'api::casework.application-form';

const CHECKS: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(Object.values(CATALOGUE_SOURCES).map(({ uid }) => [uid, checkEntry(uid)])),
  'api::volunteering.role': checkPlaces('api::volunteering.role', roleCounterKey),
  [SHIFT]: async (documentId, locale) => {
    const row = await rowsOf<CheckedShift>(SHIFT).findOne({ where: { documentId } });
    return [
      ...(row === null ? [] : findWrongInShift(row)),
      ...(await checkPlaces(SHIFT, shiftCounterKey)(documentId, locale)),
    ];
  },
  [FORM]: async (documentId) => {
    const row = await rowsOf<CheckedForm>(FORM).findOne({
      where: { documentId },
      populate: { questions: { populate: { choices: true } } },
    });
    return row === null ? [] : findWrongInForm(row);
  },
};

/** Attributes no two entries of a type may share, where editors choose them. */
const UNIQUE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'api::taxonomy.region': ['key', 'referencePrefix'],
  'api::taxonomy.institution': ['key'],
  'api::taxonomy.interest': ['key'],
};

async function findTakenKeys({ uid, params }: Write): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const field of UNIQUE_FIELDS[uid] ?? []) {
    const value = params.data?.[field];
    if (typeof value !== 'string') continue;
    const holder = await rowsOf<{ nameAz: string }>(uid).findOne({
      where: { [field]: value, documentId: { $ne: params.documentId ?? '' } },
      select: ['nameAz'],
    });
    if (holder) faults.push({ path: [field], code: 'key-taken', values: { name: holder.nameAz } });
  }
  return faults;
}

async function findUnfinished({ params }: Write, kind: CatalogueKind): Promise<Fault[]> {
  const { documentId = '', locale = SOURCE_LOCALE } = params;
  const drafts = await readRows(kind, { documentId, status: 'draft', depth: 'everything' });
  const source = drafts.find((row) => row.locale === SOURCE_LOCALE);
  if (source === undefined) return [];
  const wanted = [locale].flat();
  const rows = drafts.filter((row) => wanted.includes('*') || wanted.includes(row.locale));
  const faults: Fault[] = [];
  for (const row of rows) {
    if (row.locale !== SOURCE_LOCALE) faults.push(...findUntranslated(source, row));
    else faults.push(...(await findUnfinishedSource(source, kind)));
  }
  return faults;
}

async function findUnfinishedSource(
  source: Awaited<ReturnType<typeof readRows>>[number],
  kind: CatalogueKind,
): Promise<Fault[]> {
  const { documentId } = source;
  const { uid } = CATALOGUE_SOURCES[kind];
  const published = await rowsOf<{ deadline?: string | null }>(uid).findOne({
    where: { documentId, publishedAt: { $notNull: true }, locale: SOURCE_LOCALE },
  });
  const counter = opportunityCounterKey(documentId);
  const taken = (await readPlacesTaken([counter]))(counter);
  return [
    ...findMissing(source, { kind, now: now(), published }),
    ...findTooFewPlaces(source.capacity, taken),
  ];
}

import type { CatalogueKind, Locale } from '@office/search';

import { now } from '../lib/clock';
import { inTransaction } from '../lib/in-transaction';
import type { SeedEntry } from './seed-content';
import { documentsOf } from './seed-documents';
import type { SeededKeys } from './seed-taxonomy';

const DAY_MS = 86_400_000;
/** Azerbaijan keeps UTC+4 all year. */
const BAKU_OFFSET = '+04:00';

const UIDS = {
  'student-service': 'api::student-service.student-service',
  club: 'api::club.club',
  'volunteer-project': 'api::volunteering.volunteer-project',
  article: 'api::article.article',
} as const satisfies Record<CatalogueKind, string>;

export interface SeededEntries {
  /** How many were missing. */
  created: number;
  /** All of them, by their keys in the seed. */
  documents: Map<string, { kind: CatalogueKind; documentId: string }>;
}

/** documentIds of what entries point to, by key. */
interface Targets extends SeededKeys {
  members: ReadonlyMap<string, string>;
}

/**
 * Publishes the entries that are missing, in every language they have. An entry is known by its
 * Azerbaijani title.
 */
export async function seedEntries(entries: SeedEntry[], keys: Targets): Promise<SeededEntries> {
  const made: SeededEntries['documents'] = new Map();
  let created = 0;
  for (const entry of entries) {
    const documents = documentsOf(UIDS[entry.kind]);
    const known = await documents.findFirst({ locale: 'az', filters: { title: entry.az.title } });
    const documentId =
      known?.documentId ?? (await inTransaction(() => publishEntry(entry, keys, made)));
    if (!known) created += 1;
    made.set(entry.key, { kind: entry.kind, documentId });
  }
  return { created, documents: made };
}

async function publishEntry(
  entry: SeedEntry,
  keys: Targets,
  made: SeededEntries['documents'],
): Promise<string> {
  const documents = documentsOf(UIDS[entry.kind]);
  const data = {
    ...entry.az,
    ...sharedData(entry, keys),
    ...(entry.kind === 'article' ? relatedData(entry, made) : await opportunityData(entry, keys)),
  };
  const { documentId } = await documents.create({ locale: 'az', status: 'published', data });
  for (const locale of ['en', 'ru'] as const satisfies Locale[]) {
    const version = entry[locale];
    if (version) {
      await documents.update({ documentId, locale, status: 'published', data: version });
    }
  }
  return documentId;
}

function sharedData(entry: SeedEntry, keys: SeededKeys): object {
  return {
    regions: pickIds(keys.regions, entry.regions),
    interests: pickIds(keys.interests, entry.interests),
    checkedOn: daysFromNow(-entry.checkedDaysAgo).toISOString().slice(0, 10),
    checkedBy: entry.checkedBy,
    firstPublishedAt: daysFromNow(-entry.publishedDaysAgo).toISOString(),
  };
}

async function opportunityData(entry: SeedEntry, keys: Targets): Promise<object> {
  const { level, admission, answerClockDays, capacity, hostName, contact, state } = entry;
  return {
    ...{ level, admission, answerClockDays, capacity, hostName, contact, state },
    organisers: pickIds(keys.members, entry.organisers),
    deadline: entry.deadlineInDays === undefined ? null : endOfDay(entry.deadlineInDays),
    ...(entry.form && { form: pickIds(keys.forms, [entry.form])[0] }),
    ...(entry.institution && {
      institution: pickIds(keys.institutions, [entry.institution])[0],
    }),
    ...(entry.kind === 'student-service' && {
      eligibility: entry.eligibility,
      eligibleInstitutions: pickIds(keys.institutions, entry.eligibleInstitutions ?? []),
      institution: undefined,
    }),
    ...(entry.kind === 'volunteer-project' && {
      minimumAge: entry.minimumAge,
      roles: await createRoles(entry, keys),
    }),
  };
}

async function createRoles(entry: SeedEntry, keys: SeededKeys): Promise<string[]> {
  const [region] = pickIds(keys.regions, entry.regions.slice(0, 1));
  const ids: string[] = [];
  for (const { shifts, ...role } of entry.roles ?? []) {
    const data = { ...role, region };
    const { documentId } = await documentsOf('api::volunteering.role').create({ data });
    for (const shift of shifts) {
      const startsAt = atBakuTime(shift.startsInDays, shift.at);
      const endsAt = new Date(startsAt.getTime() + shift.hours * 3_600_000);
      const { capacity } = shift;
      await documentsOf('api::volunteering.shift').create({
        data: { startsAt, endsAt, capacity, region, role: documentId },
      });
    }
    ids.push(documentId);
  }
  return ids;
}

function relatedData(entry: SeedEntry, made: SeededEntries['documents']): object {
  const related = (entry.related ?? []).flatMap((key) => made.get(key) ?? []);
  const ofKind = (kind: CatalogueKind) =>
    related.filter((found) => found.kind === kind).map((found) => found.documentId);
  return {
    relatedServices: ofKind('student-service'),
    relatedProjects: ofKind('volunteer-project'),
  };
}

function pickIds(ids: ReadonlyMap<string, string>, keys: string[]): string[] {
  return keys.map((key) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The seed names "${key}", which it does not hold.`);
    return id;
  });
}

function daysFromNow(days: number): Date {
  return new Date(now().getTime() + days * DAY_MS);
}

function endOfDay(days: number): Date {
  return atBakuTime(days, '23:59');
}

function atBakuTime(days: number, time: string): Date {
  const day = daysFromNow(days).toISOString().slice(0, 10);
  return new Date(`${day}T${time}:00${BAKU_OFFSET}`);
}

import type { Locale } from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import { officeError } from '../../../lib/errors';
import { fillNames, type Names } from '../../casework/domain/form-snapshot';
import type { ProjectRow } from '../../catalogue/domain/catalogue-row';
import { readRows } from '../../catalogue/services/catalogue-sources';
import { describeRows, type CatalogueEntry } from '../../catalogue/services/read-catalogue-entry';
import { organiserKey } from '../domain/organiser-key';
import { findHostedIds, findHostNames } from './find-hosts';

/** What a card shows of an entry. */
type OrganisedEntry = Pick<
  CatalogueEntry,
  | 'kind'
  | 'documentId'
  | 'title'
  | 'summary'
  | 'regionKeys'
  | 'institutionKey'
  | 'level'
  | 'deadline'
  | 'placesLeft'
  | 'open'
  | 'fallback'
>;

/**
 * An organisation by the name editors publish as the host of projects. Never a person: members who
 * organise are none of its business, nor is whoever is named as a contact.
 */
export interface Organiser {
  key: string;
  names: Names;
  /** The institution of this very name. */
  institutionKey: string | null;
  /** Its projects, newest first, then the club of this very name. */
  entries: OrganisedEntry[];
}

/** Everybody who hosts a published project, by name. */
export async function listOrganisers(): Promise<{ key: string }[]> {
  const keys = (await findHostNames('published')).map(organiserKey);
  return [...new Set(keys)].toSorted().map((key) => ({ key }));
}

/**
 * The organiser of a key. Throws `resource.gone` when it had published projects and has none any
 * more, `resource.missing` when it never had.
 */
export async function readOrganiser(key: string, locale: Locale): Promise<Organiser> {
  const names = await findNames(key);
  const ids = await findHostedIds(names);
  const projects = await readPublished('volunteer-project', ids['volunteer-project']);
  const clubs = await readPublished('club', ids.club);
  const entries = [
    ...(await describeAll(projects, ids['volunteer-project'], 'volunteer-project', locale)),
    ...(await describeAll(clubs, ids.club, 'club', locale)),
  ];
  const [institution] = await rowsOf<{ key: string }>('api::taxonomy.institution').findMany({
    select: ['key'],
    where: { nameAz: { $in: names } },
    limit: 1,
  });
  return {
    key,
    names: namesIn(projects, ids['volunteer-project']),
    institutionKey: institution?.key ?? null,
    entries: entries.map(toCard),
  };
}

async function findNames(key: string): Promise<string[]> {
  const bears = (name: string) => organiserKey(name) === key;
  const names = (await findHostNames('published')).filter(bears);
  if (names.length > 0) return names;
  if ((await findHostNames('withdrawn')).some(bears)) {
    throw officeError('resource.gone', 'This organiser has nothing published any more.');
  }
  throw officeError('resource.missing', 'There is no organiser of this key.');
}

function readPublished(kind: 'volunteer-project' | 'club', documentIds: readonly string[]) {
  const documentId = { $in: [...documentIds] };
  return readRows(kind, { documentId, status: 'published', depth: 'everything' });
}

async function describeAll(
  rows: readonly ProjectRow[],
  documentIds: readonly string[],
  kind: 'volunteer-project' | 'club',
  locale: Locale,
): Promise<CatalogueEntry[]> {
  const entries: CatalogueEntry[] = [];
  for (const documentId of documentIds) {
    const versions = rows.filter((row) => row.documentId === documentId);
    const entry = await describeRows(versions, kind, locale);
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

/** In each language as the newest project that is translated says it. */
function namesIn(rows: readonly ProjectRow[], newestFirst: readonly string[]): Names {
  const nameIn = (locale: Locale) => {
    const versions = newestFirst.map((documentId) =>
      rows.find((row) => row.documentId === documentId && row.locale === locale),
    );
    return versions.find((version) => version?.hostOrganisation)?.hostOrganisation ?? null;
  };
  return fillNames({ az: nameIn('az'), en: nameIn('en'), ru: nameIn('ru') });
}

function toCard(entry: CatalogueEntry): OrganisedEntry {
  const { kind, documentId, title, summary, regionKeys, institutionKey } = entry;
  const { level, deadline, placesLeft, open, fallback } = entry;
  return {
    ...{ kind, documentId, title, summary, regionKeys, institutionKey },
    ...{ level, deadline, placesLeft, open, fallback },
  };
}

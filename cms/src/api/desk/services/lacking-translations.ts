import { LOCALES, SOURCE_LOCALE, type Locale } from '@office/search';
import type { Knex } from 'knex';

import { currentActor } from '../../../document-pipeline/current-actor';
import type { EditorialUid } from '../../../document-pipeline/described-types';
import { now } from '../../../lib/clock';
import { relationTable } from '../../../lib/relation-table';

type Translation = Exclude<Locale, typeof SOURCE_LOCALE>;

const TRANSLATIONS = LOCALES.filter((locale) => locale !== SOURCE_LOCALE);

/** An entry that readers of some language see in Azerbaijani. */
export interface Lacking {
  documentId: string;
  title: string;
  missing: Translation[];
  /** Epoch milliseconds of its first publication. */
  publishedAt: number;
}

/** As the drivers answer sums and counts; a sum over nothing is null. */
type Count = number | string | null;

interface Row {
  documentId: string;
  title: string;
  publishedAt: Date | number | string | null;
  /** How many published rows there are in that language: one or none. */
  en: Count;
  ru: Count;
}

/** How many entries of a type lack each language, of the signed-in admin's regions. */
export async function countLacking(uid: EditorialUid): Promise<Record<Translation, number>> {
  const lacking = (locale: Translation) =>
    connection().raw('sum(case when ?? = 0 then 1 else 0 end) as ??', [locale, locale]);
  const rows: { en: Count; ru: Count }[] = await inVersions(uid).select(TRANSLATIONS.map(lacking));
  return { en: Number(rows[0]?.en ?? 0), ru: Number(rows[0]?.ru ?? 0) };
}

/** The newest entries of a type that lack a language, of the signed-in admin's regions. */
export async function findLacking(uid: EditorialUid, limit: number): Promise<Lacking[]> {
  const rows = (await inVersions(uid)
    .select('*')
    .where((some) => void some.where('en', 0).orWhere('ru', 0))
    .orderBy('publishedAt', 'desc')
    .limit(limit)) as Row[];
  return rows.map(({ documentId, title, publishedAt, en, ru }) => ({
    documentId,
    title,
    missing: TRANSLATIONS.filter((locale) => Number({ en, ru }[locale]) === 0),
    publishedAt: publishedAt === null ? 0 : new Date(publishedAt).getTime(),
  }));
}

/** Open published entries with a count of each translation; the query engine knows no such thing. */
function inVersions(uid: EditorialUid): Knex.QueryBuilder {
  const knex = connection();
  const { collectionName: table = '', attributes } = strapi.contentType(uid);
  const translated = (locale: Translation) =>
    knex({ translation: table })
      .count('*')
      .whereRaw('translation.document_id = source.document_id')
      .where('translation.locale', locale)
      .whereNotNull('translation.published_at');
  const versions = knex({ source: table })
    .select({
      documentId: 'source.document_id',
      title: 'source.title',
      publishedAt: 'source.first_published_at',
      en: translated('en'),
      ru: translated('ru'),
    })
    .where('source.locale', SOURCE_LOCALE)
    .whereNotNull('source.published_at');
  if ('deadline' in attributes) onlyOpen(versions);
  const own = currentActor().ownRegionKeys;
  if (own !== null) void versions.whereIn('source.id', entriesIn(uid, own));
  return knex.from(versions.as('versions'));
}

/** What is over is read by nobody new. */
function onlyOpen(versions: Knex.QueryBuilder): void {
  void versions
    .where('source.state', 'active')
    .where((open) => void open.whereNull('source.deadline').orWhere('source.deadline', '>', now()));
}

function entriesIn(uid: EditorialUid, regionKeys: readonly string[]): Knex.QueryBuilder {
  const link = relationTable(uid, 'regions');
  return connection()({ link: link.name })
    .select(`link.${link.from}`)
    .join({ region: 'regions' }, 'region.id', `link.${link.to}`)
    .whereIn('region.key', [...regionKeys]);
}

function connection(): Knex {
  return strapi.db.connection;
}

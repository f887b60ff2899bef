import type { CatalogueSource, CatalogueText } from '../src/documents/catalogue-source.ts';
import type { Locale } from '../src/vocabulary/locales.ts';
import type { CorpusEntry } from './evaluation-set.ts';
import type { KnownNames } from './known-names.ts';

const PLAIN_ID = /^[A-Za-z0-9-]{1,100}$/;

/** The entries of a corpus as the record would hold them. */
export interface CorpusSources {
  sources: CatalogueSource[];
  /** The corpus's id of a found documentId; undefined for entries of another origin. */
  idOf: (documentId: string) => string | undefined;
}

/** `now` is taken for what a corpus does not tell: when entries were published. */
export function toCorpusSources(
  corpus: readonly CorpusEntry[],
  known: KnownNames,
  now: Date,
): CorpusSources {
  const ids = new Map(corpus.map(({ id }) => [toDocumentId(id), id]));
  return {
    sources: corpus.map((entry) => toSource(entry, known, now)),
    idOf: (documentId) => ids.get(documentId),
  };
}

function toSource(entry: CorpusEntry, known: KnownNames, now: Date): CatalogueSource {
  const { institution: named } = entry;
  const institution = named ? known.institution(named) : null;
  const regionKeys = entry.regions ?? [];
  return {
    kind: entry.kind,
    documentId: toDocumentId(entry.id),
    versions: readVersions(entry),
    regionKeys,
    institutionKey: institution?.key ?? null,
    institutionType: institution?.type ?? null,
    interestKeys: entry.interests ?? [],
    level: entry.level ?? null,
    deadline: entry.deadline ? new Date(entry.deadline) : null,
    state: entry.kind === 'article' ? null : 'active',
    capacity: null,
    placesLeft: null,
    firstPublishedAt: now,
    updatedAt: now,
  };
}

function readVersions(entry: CorpusEntry): Partial<Record<Locale, CatalogueText>> {
  const en = toText(entry.title_en, entry.summary_en, entry.body_en);
  const ru = toText(entry.title_ru, entry.summary_ru, entry.body_ru);
  const az = toText(entry.title_az, entry.summary_az, entry.body_az);
  return { ...(az && { az }), ...(en && { en }), ...(ru && { ru }) };
}

type Given = string | null | undefined;

function toText(title: Given, summary: Given, body: Given): CatalogueText | null {
  return title ? { title, summary: summary ?? '', body: body ?? '' } : null;
}

/** Document ids allow few characters, a corpus's ids all. */
function toDocumentId(id: string): string {
  return PLAIN_ID.test(id) ? id : `x_${Buffer.from(id).toString('hex')}`;
}

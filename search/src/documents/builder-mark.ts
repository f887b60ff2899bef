import { createHash } from 'node:crypto';
import { AZERBAIJANI_NOUNS } from '../text/azerbaijani-nouns.ts';
import { SAME_MEANING } from '../text/thesaurus.ts';
import { buildCatalogueDocuments } from './build-catalogue-documents.ts';
import type { CatalogueSource } from './catalogue-source.ts';
import { createTaxonomyNames } from './taxonomy-names.ts';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const ENDINGS = ['', 'lar', 'imiz', 'dan', 'i', 'çılıq', 'lərində'];

let mark: string | null = null;

/**
 * One word, letters and digits, that says how the documents are built: another one as soon as a
 * specimen text of nouns with endings, words of three languages, names and markup comes out
 * otherwise. Made once in a process.
 */
export function readBuilderMark(): string {
  mark ??= `builder${markOf(buildCatalogueDocuments)}`;
  return mark;
}

/** The mark of any way to build documents. */
export function markOf(build: typeof buildCatalogueDocuments): string {
  const documents = build(SPECIMEN, SPECIMEN_NAMES, LONG_AGO);
  return createHash('sha256').update(JSON.stringify(documents)).digest('hex').slice(0, 16);
}

const SPECIMEN_NAMES = createTaxonomyNames({
  regions: [
    { key: 'ganja', names: { az: 'Gəncə', en: 'Ganja', ru: 'Гянджа' }, aliases: ['Gandja'] },
  ],
  institutions: [],
  interests: [
    { key: 'it', names: { az: 'İnformasiya', en: 'Computing', ru: 'Информатика' }, aliases: [] },
  ],
});

const SPECIMEN: CatalogueSource = {
  kind: 'club',
  documentId: 'specimen',
  versions: {
    az: {
      title: 'Gəncədə könüllülər klubu',
      summary: 'Çaylarımızın **sahili** üçün [işıq](https://example.org), 1-ci ŞÖBƏ və “tələbə”.',
      body: AZERBAIJANI_NOUNS.map((noun, at) => `${noun}${ENDINGS[at % ENDINGS.length]}`).join(' '),
    },
    ru: {
      title: 'Студенческие клубы в Гяндже',
      summary: 'Ёлки, языки и записи: помогите студентам!',
      body: SAME_MEANING.flat().join(' '),
    },
  },
  regionKeys: ['ganja'],
  institutionKey: null,
  institutionType: null,
  interestKeys: ['it'],
  level: 'first-step',
  deadline: new Date('2020-02-01T00:00:00Z'),
  state: 'active',
  capacity: 3,
  placesLeft: 1,
  firstPublishedAt: LONG_AGO,
  updatedAt: LONG_AGO,
};

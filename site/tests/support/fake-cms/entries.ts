import type { Locale } from '@office/search';
import { everyQuestionForm, shortForm } from './forms.ts';

type Json = Record<string, unknown>;

/** An entry as the fake keeps it: the answer of the cms without what depends on the language. */
export interface FakeEntry {
  shared: Json & { kind: string; documentId: string };
  texts: Partial<Record<Locale, { title: string; summary: string; body: string }>>;
}

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

function entry(
  kind: string,
  documentId: string,
  texts: FakeEntry['texts'],
  more: Json = {},
): FakeEntry {
  return {
    texts,
    shared: {
      kind,
      documentId,
      regionKeys: ['baku'],
      interestKeys: ['environment'],
      level: 'first-step',
      admission: 'review',
      answerClockDays: 3,
      deadline: inDays(20),
      capacity: null,
      placesTaken: 0,
      placesLeft: null,
      state: 'active',
      open: true,
      institutionKey: null,
      hostName: 'Aygün Məmmədova',
      contact: { person: 'Aygün Məmmədova', email: 'ofis@example.org', phone: null },
      checkedOn: inDays(-5),
      checkedBy: 'Ofis',
      firstPublishedAt: inDays(-9),
      updatedAt: inDays(-2),
      organisers: [],
      form: shortForm,
      ...more,
    },
  };
}

const service = {
  eligibility: {
    university: true,
    college: true,
    vocationalSchool: false,
    minimumAge: 16,
    maximumAge: null,
  },
  eligibleInstitutionKeys: [],
  eligibilityNote: null,
  cost: 'Pulsuz',
  timeNeeded: '10 dəqiqə',
  requiredDocuments: [
    { name: 'Tələbə bileti', note: 'Əsli və surəti', whereToGet: 'Dekanlıq' },
    { name: 'Şəxsiyyət vəsiqəsi', note: null, whereToGet: null },
  ],
  steps: [
    { title: 'Müraciət edin', text: 'Formanı doldurun.' },
    { title: 'Cavab alın', text: null },
  ],
  places: [
    {
      name: 'Ofis',
      address: 'Nizami küç. 1, Gəncə',
      note: null,
      openingHours: [{ day: 'monday', opens: '09:00', closes: '18:00' }],
    },
  ],
};

const shift = (documentId: string, days: number, placesLeft: number) => ({
  documentId,
  startsAt: inDays(days),
  endsAt: new Date(Date.parse(inDays(days)) + 4 * 3_600_000).toISOString(),
  capacity: 10,
  placesLeft,
});

const project = {
  hostOrganisation: 'Yaşıl Gəncə',
  hostKey: 'yasil-gence',
  place: 'Gəncəçay sahili',
  whatYouDo: 'Sahili təmizləyir, ağac əkirsiniz.',
  whatYouGet: 'Sertifikat və nahar.',
  minimumAge: 16,
  roles: [
    {
      documentId: 'roleplanter0000000000000',
      name: 'Ağac əkən',
      note: 'Alətləri biz veririk.',
      capacity: 20,
      placesLeft: 7,
      shifts: [shift('shiftmorning000000000000', 8, 3), shift('shiftevening000000000000', 9, 0)],
    },
    {
      documentId: 'rolephotographer00000000',
      name: 'Fotoqraf',
      note: null,
      capacity: 2,
      placesLeft: 0,
      shifts: [],
    },
  ],
};

export const entries: FakeEntry[] = [
  entry(
    'student-service',
    'service001abcdefghijklmn',
    {
      az: { title: 'Təqaüd məsləhəti', summary: 'Təqaüd üçün sənədlər.', body: 'Mətn **az**.' },
      en: { title: 'Scholarship advice', summary: 'Papers for a scholarship.', body: 'Text.' },
      ru: { title: 'Совет о стипендии', summary: 'Документы на стипендию.', body: 'Текст.' },
    },
    {
      regionKeys: ['ganja', 'baku'],
      service,
      form: everyQuestionForm,
      interestKeys: ['education'],
    },
  ),
  entry(
    'club',
    'club000001abcdefghijklmn',
    { az: { title: 'Ekologiya klubu', summary: 'Həftədə bir görüş.', body: 'Mətn.' } },
    {
      regionKeys: ['sumgait'],
      institutionKey: 'ssu',
      club: { meetingTimes: 'Cümə 16:00', joining: 'Gəlin və tanış olun.' },
    },
  ),
  entry(
    'volunteer-project',
    'project001abcdefghijklmn',
    {
      az: { title: 'Gəncəçayı təmizləyək', summary: 'Sahil üçün bir gün.', body: 'Mətn.' },
      en: { title: 'Clean the Ganja river', summary: 'A day for the shore.', body: 'Text.' },
    },
    {
      regionKeys: ['ganja'],
      admission: 'first-come',
      capacity: 22,
      placesTaken: 15,
      placesLeft: 7,
      project,
    },
  ),
  entry(
    'club',
    'closed0001abcdefghijklmn',
    { az: { title: 'Bağlanmış klub', summary: 'Artıq yığışmır.', body: 'Mətn.' } },
    {
      state: 'closed',
      open: false,
      deadline: inDays(-3),
      club: { meetingTimes: null, joining: null },
    },
  ),
  entry(
    'article',
    'article001abcdefghijklmn',
    { az: { title: 'Təqaüd necə alınır', summary: 'Addım-addım.', body: '## Başlıq\n\nMətn.' } },
    {
      level: null,
      admission: null,
      answerClockDays: null,
      deadline: null,
      form: null,
      hostName: null,
      contact: null,
      article: {
        authorLine: 'Ofis',
        related: [
          {
            kind: 'student-service',
            documentId: 'service001abcdefghijklmn',
            title: 'Təqaüd məsləhəti',
            contentLocale: 'az',
          },
        ],
      },
    },
  ),
];

export const findEntry = (kind: string, documentId: string) =>
  entries.find(({ shared }) => shared.kind === kind && shared.documentId === documentId);

/** An entry that was published once, by its short id. */
export const GONE_ID = 'koncert001';

/** What GET /api/catalogue/:shortId answers, or null. */
export function catalogueAnswer(shortId: string, locale: Locale): Json | null {
  const found = entries.find(({ shared }) => shared.documentId.slice(0, 10) === shortId);
  if (!found) return null;
  const contentLocale = found.texts[locale] ? locale : 'az';
  return {
    ...found.shared,
    locale,
    contentLocale,
    fallback: contentLocale !== locale,
    titles: Object.fromEntries(
      Object.entries(found.texts).map(([language, text]) => [language, text.title]),
    ),
    ...found.texts[contentLocale],
  };
}

/** Titles in the three languages, gaps filled from Azerbaijani. */
export function titleNames(found: FakeEntry): Record<Locale, string> {
  const az = found.texts.az?.title ?? '';
  return { az, en: found.texts.en?.title ?? az, ru: found.texts.ru?.title ?? az };
}

import type { FakeEntry } from './fake-cms/entries.ts';
import { shortForm } from './fake-cms/forms.ts';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

type Text = readonly [title: string, summary: string];

interface Wish {
  id: string;
  kind: 'student-service' | 'club' | 'volunteer-project' | 'article';
  regions: string[];
  interests: string[];
  az: Text;
  en?: Text;
  ru?: Text;
  /** Days from now. */
  deadline?: number;
  placesLeft?: number;
  level?: string;
  institution?: string;
}

/** Entries as varied as a real catalogue's, to fill lists with. */
const WISHES: Wish[] = [
  {
    id: 'yataqxana01',
    kind: 'student-service',
    regions: ['baku'],
    interests: ['social-help'],
    deadline: 3,
    az: ['Yataqxanada yer üçün müraciət', 'Bakıda oxuyan, evi uzaqda olan tələbələrə yataqxana.'],
    en: ['A place in a dormitory', 'Dormitory rooms for students in Baku who live far away.'],
    ru: ['Место в общежитии', 'Общежитие для студентов Баку, которые живут далеко.'],
  },
  {
    id: 'robototex1',
    kind: 'club',
    regions: ['sumgait'],
    interests: ['it', 'education'],
    institution: 'ssu',
    level: 'some-experience',
    az: ['Robototexnika klubu', 'Hər çərşənbə robot yığır, yazda respublika yarışına gedirik.'],
    en: [
      'Robotics club',
      'We build robots every Wednesday and go to the national contest in spring.',
    ],
  },
  {
    id: 'sahilgunu1',
    kind: 'volunteer-project',
    regions: ['sumgait', 'baku'],
    interests: ['environment'],
    deadline: 5,
    placesLeft: 12,
    az: ['Xəzər sahilində təmizlik günü', 'Bir şənbə, əlcək bizdən: sahildən plastik yığırıq.'],
    en: [
      'A clean-up day on the Caspian shore',
      'One Saturday, gloves provided: plastic off the beach.',
    ],
    ru: ['День уборки на берегу Каспия', 'Одна суббота, перчатки наши: убираем пластик с берега.'],
  },
  {
    id: 'huquqklini',
    kind: 'student-service',
    regions: ['ganja'],
    interests: ['law'],
    az: ['Pulsuz hüquq məsləhəti', 'Kirayə, iş müqaviləsi, təhsil haqqı: hüquqşünas izah edir.'],
    en: ['Free legal advice', 'Rent, work contracts, tuition fees: a lawyer explains.'],
  },
  {
    id: 'muzeybeled',
    kind: 'volunteer-project',
    regions: ['ganja'],
    interests: ['culture'],
    deadline: 1,
    placesLeft: 0,
    az: ['Nizami muzeyində bələdçi', 'Həftə sonu ziyarətçilərə muzeyi göstərin.'],
    ru: ['Экскурсовод в музее Низами', 'По выходным показывайте гостям музей.'],
  },
  {
    id: 'debat00001',
    kind: 'club',
    regions: ['baku'],
    interests: ['law', 'media'],
    institution: 'bsu',
    az: ['Debat klubu', 'Həftədə bir mövzu, iki tərəf, üç dəqiqə. Susqunlar da xoş gəlib.'],
    en: ['Debate club', 'One topic, two sides, three minutes. Quiet people are welcome too.'],
    ru: ['Дебатный клуб', 'Одна тема, две стороны, три минуты. Молчунам тоже рады.'],
  },
  {
    id: 'karyera001',
    kind: 'student-service',
    regions: ['baku', 'sumgait', 'ganja'],
    interests: ['career'],
    az: ['CV və müsahibəyə hazırlıq', 'Bir saatlıq görüş: CV-nizi birlikdə yazırıq.'],
    en: ['CV and interview preparation', 'A one-hour meeting: we write your CV together.'],
    ru: ['Подготовка резюме и собеседования', 'Часовая встреча: вместе пишем резюме.'],
  },
  {
    id: 'qanbagisla',
    kind: 'volunteer-project',
    regions: ['ganja'],
    interests: ['health'],
    deadline: 6,
    placesLeft: 4,
    az: [
      'Qanvermə aksiyasında könüllü',
      'Donorları qarşılayır, çay süzür, növbəni idarə edirsiniz.',
    ],
  },
  {
    id: 'rasxalqla1',
    kind: 'club',
    regions: ['ganja'],
    interests: ['sport', 'culture'],
    institution: 'gnc-tibb-kolleci',
    az: ['Yallı və xalq rəqsləri', 'Rəqs etməyi bilmək şərt deyil, ritm tutmaq kifayətdir.'],
    en: ['Yalli and folk dances', 'You need not know how to dance, keeping the rhythm is enough.'],
    ru: ['Яллы и народные танцы', 'Уметь танцевать не обязательно, хватит чувства ритма.'],
  },
  {
    id: 'proqramsum',
    kind: 'student-service',
    regions: ['sumgait'],
    interests: ['it'],
    deadline: 24,
    level: 'advanced',
    az: ['Noutbuk icarəsi', 'Bir semestr üçün noutbuk. Pulsuz, qaytarmaq şərti ilə.'],
    en: ['Borrow a laptop', 'A laptop for one semester. Free, as long as it comes back.'],
  },
  {
    id: 'agacekmek1',
    kind: 'volunteer-project',
    regions: ['baku'],
    interests: ['environment'],
    deadline: 30,
    placesLeft: 40,
    az: ['Abşeronda ağac əkək', 'Quraqlığa davamlı 500 ağac, üç şənbə.'],
    en: ['Trees for Absheron', '500 trees that stand drought, three Saturdays.'],
    ru: ['Посадим деревья на Абшероне', '500 засухоустойчивых деревьев, три субботы.'],
  },
  {
    id: 'jurnal0001',
    kind: 'club',
    regions: ['sumgait'],
    interests: ['media'],
    az: ['Tələbə qəzeti', 'Ayda bir nömrə: xəbər, müsahibə, karikatura.'],
  },
  {
    id: 'biletiten1',
    kind: 'student-service',
    regions: ['ganja'],
    interests: ['education'],
    deadline: 9,
    az: ['Tələbə bileti itəndə', 'Yenisini almaq üçün hara getmək və nə aparmaq lazımdır.'],
  },
  {
    id: 'azweek0001',
    kind: 'article',
    regions: ['baku'],
    interests: ['education'],
    az: ['Sessiyaya necə hazırlaşmalı', 'Psixoloqdan yeddi sadə məsləhət.'],
  },
];

function toEntry(wish: Wish, at: number): FakeEntry {
  const isArticle = wish.kind === 'article';
  const body = [
    'Bu səhifə tələbələrlə birlikdə yazılıb. Sualınız qalsa, ofisə yazın.',
    '## Nə vacibdir',
    '- vaxtında gəlmək\n- telefonunuzu göstərmək\n- sual verməkdən çəkinməmək',
    'Ətraflı məlumat [rəsmi saytdadır](https://example.org).',
  ].join('\n\n');
  const text = ([title, summary]: Text) => ({ title, summary, body });
  return {
    texts: {
      az: text(wish.az),
      ...(wish.en && { en: text(wish.en) }),
      ...(wish.ru && { ru: text(wish.ru) }),
    },
    shared: {
      kind: wish.kind,
      documentId: `${wish.id.slice(0, 10)}abcdefghijklmn`,
      regionKeys: wish.regions,
      interestKeys: wish.interests,
      level: isArticle ? null : (wish.level ?? 'first-step'),
      admission: isArticle ? null : wish.placesLeft === undefined ? 'review' : 'first-come',
      answerClockDays: isArticle ? null : 3,
      deadline: wish.deadline === undefined ? null : inDays(wish.deadline),
      capacity: wish.placesLeft === undefined ? null : wish.placesLeft + 8,
      placesTaken: 8,
      placesLeft: wish.placesLeft ?? null,
      state: 'active',
      open: true,
      institutionKey: wish.institution ?? null,
      hostName: isArticle ? null : 'Leyla Həsənova',
      contact: isArticle
        ? null
        : { person: 'Leyla Həsənova', email: 'ofis@example.org', phone: '+994 12 000 00 00' },
      checkedOn: inDays(-12),
      checkedBy: 'Tural Əliyev',
      firstPublishedAt: inDays(-1 - at),
      updatedAt: inDays(-1),
      organisers: [],
      form: isArticle ? null : shortForm,
      ...KIND_BLOCKS[wish.kind],
    },
  };
}

const KIND_BLOCKS: Record<Wish['kind'], Record<string, unknown>> = {
  'student-service': {
    service: {
      eligibility: {
        university: true,
        college: true,
        vocationalSchool: true,
        minimumAge: 17,
        maximumAge: null,
      },
      eligibleInstitutionKeys: [],
      eligibilityNote: 'Qiyabi oxuyanlar da müraciət edə bilər.',
      cost: 'Pulsuz',
      timeNeeded: 'Form 10 dəqiqə, görüş 1 saat',
      requiredDocuments: [
        { name: 'Tələbə bileti', note: 'Surəti kifayətdir', whereToGet: 'Dekanlıq' },
        { name: 'Şəxsiyyət vəsiqəsi', note: null, whereToGet: null },
      ],
      steps: [
        { title: 'Formanı doldurun', text: 'Yazdıqlarınız hər addımda saxlanır.' },
        { title: 'Cavabı gözləyin', text: 'Üç iş günü ərzində sizə yazırıq.' },
        { title: 'Görüşə gəlin', text: null },
      ],
      places: [
        {
          name: 'Tələbə Xidməti Ofisi',
          address: 'Nizami küçəsi 1',
          note: 'Giriş həyətdən, pandus var.',
          openingHours: [
            { day: 'monday', opens: '09:00:00.000', closes: '18:00:00.000' },
            { day: 'friday', opens: '09:00:00.000', closes: '16:00:00.000' },
          ],
        },
      ],
    },
  },
  club: {
    club: {
      meetingTimes: 'Hər çərşənbə, 16:00–18:00, 204-cü otaq',
      joining: 'İki görüşə gəlin, bəyənsəniz qalın.',
    },
  },
  'volunteer-project': {
    project: {
      hostOrganisation: 'Yaşıl Sahil İctimai Birliyi',
      hostKey: 'yasil-sahil-ictimai-birliyi',
      place: 'Sahil bulvarı, əsas giriş',
      whatYouDo: 'Kiçik qruplarda işləyirik, hər qrupun təcrübəli rəhbəri var.',
      whatYouGet: 'Sertifikat, nahar və yol pulu.',
      minimumAge: 16,
      roles: [
        {
          documentId: 'rolehelper00000000000000',
          name: 'Köməkçi',
          note: 'Təcrübə lazım deyil.',
          capacity: 20,
          placesLeft: 12,
          shifts: [
            {
              documentId: 'shiftone0000000000000000',
              startsAt: inDays(8),
              endsAt: new Date(Date.now() + 8 * DAY_MS + 4 * 3_600_000).toISOString(),
              capacity: 10,
              placesLeft: 4,
            },
            {
              documentId: 'shifttwo0000000000000000',
              startsAt: inDays(15),
              endsAt: new Date(Date.now() + 15 * DAY_MS + 4 * 3_600_000).toISOString(),
              capacity: 10,
              placesLeft: 0,
            },
          ],
        },
      ],
    },
  },
  article: {
    article: {
      authorLine: 'Aytən Quliyeva',
      related: [
        {
          kind: 'student-service',
          documentId: 'biletiten1abcdefghijklmn',
          title: 'Tələbə bileti itəndə',
          contentLocale: 'az',
        },
      ],
    },
  },
};

export const readingEntries: FakeEntry[] = WISHES.map((wish, at) => toEntry(wish, at));

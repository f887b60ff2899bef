import type { DescribedView } from '../describe-type';

/** Parts that editors fill in inside of entries. */
export const DESCRIBED_COMPONENTS: readonly DescribedView[] = [
  {
    uid: 'office.contact',
    mainField: 'person',
    fields: {
      person: ['Şəxs', 'Ad və vəzifə.'],
      email: ['E-poçt', 'Suallar üçün ünvan.'],
      phone: ['Telefon', '+994 ilə.'],
    },
    rows: [['person'], ['email', 'phone']],
  },
  {
    uid: 'office.eligibility',
    mainField: 'id',
    fields: {
      university: ['Universitet', 'Universitet tələbələri müraciət edə bilər.'],
      college: ['Kollec', 'Kollec tələbələri müraciət edə bilər.'],
      vocationalSchool: ['Peşə məktəbi', 'Peşə məktəbinin şagirdləri müraciət edə bilər.'],
      minimumAge: ['Ən az yaş', 'Boşdursa, hədd yoxdur.'],
      maximumAge: ['Ən çox yaş', 'Boşdursa, hədd yoxdur.'],
    },
    rows: [
      ['university', 'college', 'vocationalSchool'],
      ['minimumAge', 'maximumAge'],
    ],
  },
  {
    uid: 'office.required-document',
    mainField: 'name',
    fields: {
      name: ['Sənəd', 'Rəsmi adı.'],
      note: ['Qeyd', 'Əsli, surəti, neçə günlük.'],
      whereToGet: ['Haradan alınır', 'İdarə, sayt və ya ünvan.'],
    },
    rows: [['name'], ['note', 'whereToGet']],
  },
  {
    uid: 'office.step',
    mainField: 'title',
    fields: {
      title: ['Addım', 'Bir hərəkət: “Ərizəni doldurun”.'],
      text: ['İzah', 'Lazımdırsa, bir-iki cümlə.'],
    },
    rows: [['title'], ['text']],
  },
  {
    uid: 'office.place',
    mainField: 'name',
    fields: {
      name: ['Yer', 'Məsələn: “Gəncə ofisi”.'],
      address: ['Ünvan', 'Küçə, bina, mərtəbə.'],
      note: ['Qeyd', 'Giriş, avtobus, əlçatanlıq.'],
      openingHours: ['İş saatları', 'Hər gün ayrıca. Olmayan gün bağlıdır.'],
    },
    rows: [['name', 'address'], ['note'], ['openingHours']],
  },
  {
    uid: 'office.opening-hours',
    mainField: 'day',
    fields: {
      day: ['Gün', 'Həftənin günü.'],
      opens: ['Açılır', 'Məsələn: 09:00.'],
      closes: ['Bağlanır', 'Məsələn: 18:00.'],
    },
    rows: [['day', 'opens', 'closes']],
  },
  {
    uid: 'office.question',
    mainField: 'labelAz',
    fields: {
      key: ['Açar', 'Kiçik latın hərfləri və defis, formada təkrarsız. Sonra dəyişdirməyin.'],
      type: ['Cavabın növü', 'Mətn, seçim, tarix, bəli/xeyr və ya fayl.'],
      required: ['Mütləq', 'Cavabsız göndərmək olmaz.'],
      page: ['Səhifə', 'Sual formanın neçənci səhifəsindədir.'],
      labelAz: ['Sual (az)', 'Başqa dil boşdursa, bu görünür.'],
      labelEn: ['Sual (en)', 'Eyni sual ingiliscə.'],
      labelRu: ['Sual (ru)', 'Eyni sual rusca.'],
      helpAz: ['Kömək (az)', 'Nə yazmaq lazımdır, nümunə ilə.'],
      helpEn: ['Kömək (en)', 'Eyni mətn ingiliscə.'],
      helpRu: ['Kömək (ru)', 'Eyni mətn rusca.'],
      choices: ['Seçimlər', 'Yalnız seçim suallarında.'],
    },
    rows: [
      ['labelAz'],
      ['labelEn', 'labelRu'],
      ['key', 'type'],
      ['required', 'page'],
      ['helpAz', 'helpEn', 'helpRu'],
      ['choices'],
    ],
  },
  {
    uid: 'office.choice',
    mainField: 'labelAz',
    fields: {
      value: ['Açar', 'Cavabda saxlanılan qısa ad. Sonra dəyişdirməyin.'],
      labelAz: ['Seçim (az)', 'Başqa dil boşdursa, bu görünür.'],
      labelEn: ['Seçim (en)', 'Eyni seçim ingiliscə.'],
      labelRu: ['Seçim (ru)', 'Eyni seçim rusca.'],
    },
    rows: [
      ['value', 'labelAz'],
      ['labelEn', 'labelRu'],
    ],
  },
  {
    uid: 'office.interest-level',
    mainField: 'interestKey',
    fields: {
      interestKey: ['Maraq', 'Marağın açarı.'],
      level: ['Səviyyə', 'Üzvün öz səviyyəsi.'],
    },
    rows: [['interestKey', 'level']],
  },
];

import type { DescribedType, FieldText } from '../describe-type';

const REGION: FieldText = ['Region', 'Boşdursa, bütün regionlar istifadə edə bilər.'];
const NAMES = {
  nameAz: ['Ad (az)', 'Azərbaycanca ad. Başqa dil boşdursa, bu görünür.'],
  nameEn: ['Ad (en)', 'İngiliscə ad.'],
  nameRu: ['Ad (ru)', 'Rusca ad.'],
} as const satisfies Record<string, FieldText>;
const ALIASES: FieldText = [
  'Başqa yazılışlar',
  'Axtarışda yazılan adlar: ["gence", "gəncə şəhəri"].',
];
const KEY: FieldText = ['Açar', 'Kiçik latın hərfləri və defis. Bir dəfə verilir, dəyişdirilmir.'];
const ORDER: FieldText = ['Sıra', 'Siyahılarda yeri: kiçik ədəd əvvəl gəlir.'];

const role: DescribedType = {
  uid: 'api::volunteering.role',
  mainField: 'nameAz',
  columns: ['nameAz', 'nameEn', 'nameRu', 'capacity', 'updatedAt'],
  sort: { by: 'updatedAt', order: 'DESC' },
  fields: {
    ...NAMES,
    noteAz: ['Qeyd (az)', 'Bu rolda nə edilir, nə bacarmaq lazımdır.'],
    noteEn: ['Qeyd (en)', 'Eyni qeyd ingiliscə.'],
    noteRu: ['Qeyd (ru)', 'Eyni qeyd rusca.'],
    capacity: ['Yerlərin sayı', 'Bu rolda neçə nəfər. Boşdursa, məhdudiyyət yoxdur.'],
    region: REGION,
    shifts: ['Növbələr', 'Rolun vaxtları. Növbəni əvvəlcə yaradın.'],
  },
  rows: [
    ['nameAz', 'nameEn', 'nameRu'],
    ['noteAz', 'noteEn', 'noteRu'],
    ['capacity', 'region'],
    ['shifts'],
  ],
};

const shift: DescribedType = {
  uid: 'api::volunteering.shift',
  mainField: 'startsAt',
  columns: ['startsAt', 'endsAt', 'capacity', 'updatedAt'],
  sort: { by: 'startsAt', order: 'ASC' },
  fields: {
    startsAt: ['Başlayır', 'Bakı vaxtı ilə.'],
    endsAt: ['Bitir', 'Bakı vaxtı ilə, başlanğıcdan sonra.'],
    capacity: ['Yerlərin sayı', 'Bu növbədə neçə nəfər. Boşdursa, məhdudiyyət yoxdur.'],
    region: REGION,
    role: ['Rol', 'Növbə hansı rolundur.'],
  },
  rows: [['startsAt', 'endsAt'], ['capacity', 'region'], ['role']],
};

const form: DescribedType = {
  uid: 'api::casework.application-form',
  mainField: 'name',
  columns: ['name', 'createdAt', 'updatedAt'],
  sort: { by: 'name', order: 'ASC' },
  fields: {
    name: ['Formanın adı', 'Yalnız əməkdaşlar görür.'],
    region: REGION,
    questions: [
      'Suallar',
      'Verilmiş cavablar dəyişmir: müraciət öz suallarının surətini saxlayır.',
    ],
  },
  rows: [['name', 'region'], ['questions']],
};

const region: DescribedType = {
  uid: 'api::taxonomy.region',
  mainField: 'nameAz',
  columns: ['nameAz', 'key', 'referencePrefix', 'dye', 'order'],
  sort: { by: 'order', order: 'ASC' },
  fields: {
    key: KEY,
    ...NAMES,
    aliases: ALIASES,
    referencePrefix: ['Nömrənin başlanğıcı', 'Üç böyük hərf: GNC-2026-000123.'],
    dye: ['Rəng', 'Regionun boyası.'],
    motif: ['Naxış', 'Regionun naxışı.'],
    introAz: ['Giriş mətni (az)', 'Region səhifəsinin əvvəli.'],
    introEn: ['Giriş mətni (en)', 'Eyni mətn ingiliscə.'],
    introRu: ['Giriş mətni (ru)', 'Eyni mətn rusca.'],
    order: ORDER,
  },
  rows: [
    ['nameAz', 'nameEn', 'nameRu'],
    ['key', 'referencePrefix', 'order'],
    ['dye', 'motif'],
    ['introAz', 'introEn', 'introRu'],
    ['aliases'],
  ],
};

const institution: DescribedType = {
  uid: 'api::taxonomy.institution',
  mainField: 'nameAz',
  columns: ['nameAz', 'type', 'ownership', 'studentCount', 'verifiedOn'],
  sort: { by: 'nameAz', order: 'ASC' },
  fields: {
    key: KEY,
    ...NAMES,
    aliases: ALIASES,
    type: ['Növ', 'Universitet, kollec və ya peşə məktəbi.'],
    ownership: ['Mülkiyyət', 'Dövlət, özəl və ya xarici filial.'],
    region: ['Region', 'Müəssisənin yerləşdiyi region. Müraciətin regionu buna görə seçilir.'],
    website: ['Sayt', 'Tam ünvan, https:// ilə.'],
    studentCount: ['Tələbə sayı', 'Bilinirsə, təqribən.'],
    verifiedOn: ['Yoxlanıldı', 'Məlumatın yoxlandığı gün.'],
    source: ['Mənbə', 'Məlumat haradan götürülüb.'],
  },
  rows: [
    ['nameAz', 'nameEn', 'nameRu'],
    ['key', 'type', 'ownership'],
    ['region', 'website'],
    ['studentCount', 'verifiedOn', 'source'],
    ['aliases'],
  ],
};

const interest: DescribedType = {
  uid: 'api::taxonomy.interest',
  mainField: 'nameAz',
  columns: ['nameAz', 'nameEn', 'nameRu', 'key', 'order'],
  sort: { by: 'order', order: 'ASC' },
  fields: { key: KEY, ...NAMES, aliases: ALIASES, order: ORDER },
  rows: [['nameAz', 'nameEn', 'nameRu'], ['key', 'order'], ['aliases']],
};

export const PART_TYPES: readonly DescribedType[] = [
  role,
  shift,
  form,
  region,
  institution,
  interest,
];

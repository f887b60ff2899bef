import type { ApiTaxonomyInstitution } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { TAXON_FIELDS } from './part-fields';

export const institution: TypeOf<ApiTaxonomyInstitution> = {
  uid: 'api::taxonomy.institution',
  displayName: 'Institution',
  names: { az: 'Müəssisələr', ru: 'Учебные заведения' },
  mainField: 'nameAz',
  columns: ['nameAz', 'type', 'ownership', 'studentCount', 'verifiedOn'],
  sort: { by: 'nameAz', order: 'ASC' },
  fields: {
    ...TAXON_FIELDS,
    type: {
      az: ['Növ', 'Təhsil müəssisəsinin növü.'],
      en: ['Kind', 'What kind of institution it is.'],
      ru: ['Вид', 'Вид учебного заведения.'],
      choices: {
        university: { az: 'Universitet', en: 'University', ru: 'Университет' },
        college: { az: 'Kollec', en: 'College', ru: 'Колледж' },
        'vocational-school': {
          az: 'Peşə məktəbi',
          en: 'Vocational school',
          ru: 'Профессиональная школа',
        },
      },
    },
    ownership: {
      az: ['Mülkiyyət', 'Kimindir.'],
      en: ['Ownership', 'Whose it is.'],
      ru: ['Собственность', 'Чьё оно.'],
      choices: {
        state: { az: 'Dövlət', en: 'State', ru: 'Государственное' },
        private: { az: 'Özəl', en: 'Private', ru: 'Частное' },
        'foreign-branch': { az: 'Xarici filial', en: 'Foreign branch', ru: 'Зарубежный филиал' },
      },
    },
    region: {
      az: ['Region', 'Yerləşdiyi region. Müraciətə kimin cavab verəcəyi buna görə seçilir.'],
      en: ['Region', 'Where it stands. It decides who answers its students’ applications.'],
      ru: ['Регион', 'Где находится. По нему выбирают, кто отвечает на заявки.'],
    },
    website: {
      az: ['Sayt', 'Tam ünvan, məsələn: “https://bsu.edu.az”.'],
      en: ['Website', 'The whole address, for example “https://bsu.edu.az”.'],
      ru: ['Сайт', 'Полный адрес, например «https://bsu.edu.az».'],
    },
    studentCount: {
      az: ['Tələbə sayı', 'Bilinirsə, təqribən.'],
      en: ['Students', 'How many, roughly, if known.'],
      ru: ['Студентов', 'Сколько примерно, если известно.'],
    },
    verifiedOn: {
      az: ['Yoxlanıldı', 'Məlumatın yoxlandığı gün.'],
      en: ['Checked on', 'The day the facts were checked.'],
      ru: ['Проверено', 'День проверки сведений.'],
    },
    source: {
      az: ['Mənbə', 'Məlumat haradan götürülüb: sayt və ya sənəd.'],
      en: ['Source', 'Where the facts come from: a site or a document.'],
      ru: ['Источник', 'Откуда сведения: сайт или документ.'],
    },
  },
  cards: [
    [
      ['nameAz', 'nameEn', 'nameRu'],
      ['type', 'ownership'],
      ['region', 'website'],
    ],
    [['key', 'studentCount'], ['verifiedOn', 'source'], ['aliases']],
  ],
};

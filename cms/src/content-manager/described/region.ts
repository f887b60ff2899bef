import type { ApiTaxonomyRegion } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { ORDER_FIELD, TAXON_FIELDS } from './part-fields';

export const region: TypeOf<ApiTaxonomyRegion> = {
  uid: 'api::taxonomy.region',
  displayName: 'Region',
  names: { az: 'Regionlar', ru: 'Регионы' },
  mainField: 'nameAz',
  columns: ['nameAz', 'key', 'referencePrefix', 'dye', 'order'],
  sort: { by: 'order', order: 'ASC' },
  fields: {
    ...TAXON_FIELDS,
    referencePrefix: {
      az: ['Nömrənin başlanğıcı', 'Üç böyük latın hərfi: GNC-2026-000123 üçün “GNC”.'],
      en: ['Start of the number', 'Three capital Latin letters: “GNC” for GNC-2026-000123.'],
      ru: ['Начало номера', 'Три заглавные латинские буквы: «GNC» для GNC-2026-000123.'],
    },
    dye: {
      az: ['Rəng', 'Regionun boyası: səhifələrində xətlər və naxışlar bu rəngdədir.'],
      en: ['Colour', 'The region’s dye: rules and patterns of its pages.'],
      ru: ['Цвет', 'Краска региона: линии и узоры его страниц.'],
      choices: {
        indigo: { az: 'İndiqo', en: 'Indigo', ru: 'Индиго' },
        madder: { az: 'Boyaqotu qırmızısı', en: 'Madder red', ru: 'Мареновый красный' },
        teal: { az: 'Dəniz rəngi', en: 'Teal', ru: 'Морской' },
        saffron: { az: 'Zəfəran', en: 'Saffron', ru: 'Шафран' },
      },
    },
    motif: {
      az: ['Naxış', 'Regionun səhifələrindəki toxunuş.'],
      en: ['Motif', 'The weave on the region’s pages.'],
      ru: ['Узор', 'Узор на страницах региона.'],
      choices: {
        buta: { az: 'Buta', en: 'Buta', ru: 'Бута' },
        star: { az: 'Səkkizguşəli ulduz', en: 'Eight-pointed star', ru: 'Восьмиконечная звезда' },
        wave: { az: 'Dalğa', en: 'Wave', ru: 'Волна' },
      },
    },
    introAz: {
      az: ['Giriş mətni (az)', 'Region səhifəsinin əvvəli, bir-iki cümlə.'],
      en: ['Introduction (az)', 'The beginning of the region’s page, in Azerbaijani.'],
      ru: ['Вступление (az)', 'Начало страницы региона, по-азербайджански.'],
    },
    introEn: {
      az: ['Giriş mətni (en)', 'Eyni mətn ingiliscə.'],
      en: ['Introduction (en)', 'The same in English.'],
      ru: ['Вступление (en)', 'То же по-английски.'],
    },
    introRu: {
      az: ['Giriş mətni (ru)', 'Eyni mətn rusca.'],
      en: ['Introduction (ru)', 'The same in Russian.'],
      ru: ['Вступление (ru)', 'То же по-русски.'],
    },
    order: ORDER_FIELD,
  },
  cards: [
    [
      ['nameAz', 'nameEn', 'nameRu'],
      ['introAz', 'introEn', 'introRu'],
    ],
    [['key', 'referencePrefix', 'order'], ['dye', 'motif'], ['aliases']],
  ],
};

import type { DescribedField } from '../describe-type';

type Fields = Readonly<Record<string, DescribedField>>;

/** The name of something that is not translated as a whole, once per language. */
export const NAME_FIELDS = {
  nameAz: {
    az: ['Ad (az)', 'Azərbaycanca ad. Başqa dildə ad boşdursa, bu görünür.'],
    en: ['Name (az)', 'In Azerbaijani. Shown wherever another language has no name.'],
    ru: ['Название (az)', 'По-азербайджански. Видно там, где нет названия на другом языке.'],
  },
  nameEn: {
    az: ['Ad (en)', 'İngiliscə ad.'],
    en: ['Name (en)', 'In English.'],
    ru: ['Название (en)', 'По-английски.'],
  },
  nameRu: {
    az: ['Ad (ru)', 'Rusca ad.'],
    en: ['Name (ru)', 'In Russian.'],
    ru: ['Название (ru)', 'По-русски.'],
  },
} as const satisfies Fields;

/** What a role, shift or form has to say whose it is. */
export const REGION_FIELD: DescribedField = {
  az: ['Region', 'Boş saxlasanız, öz regionunuz yazılır. Regionsuz olanı hamı işlədə bilər.'],
  en: ['Region', 'Left empty, it becomes your own. One without a region is for everyone.'],
  ru: ['Регион', 'Если оставить пустым, запишется ваш. Без региона – для всех.'],
};

/** What the taxonomies share. */
export const TAXON_FIELDS = {
  ...NAME_FIELDS,
  key: {
    az: ['Açar', 'Kiçik latın hərfləri, rəqəm və defis: “green-city”. Sonra dəyişdirilmir.'],
    en: ['Key', 'Small Latin letters, digits, hyphens: “green-city”. Never changed later.'],
    ru: ['Ключ', 'Строчная латиница, цифры, дефис: «green-city». Потом не меняется.'],
  },
  aliases: {
    az: ['Başqa yazılışlar', 'Axtarışda yazılan adlar, belə: ["gence", "gəncə şəhəri"].'],
    en: ['Other spellings', 'What people type in search, like this: ["gence", "ganja city"].'],
    ru: ['Другие написания', 'Что пишут в поиске, вот так: ["gence", "город гянджа"].'],
  },
} as const satisfies Fields;

/** Where an entry stands in lists of choices. */
export const ORDER_FIELD: DescribedField = {
  az: ['Sıra', 'Siyahılarda yeri: kiçik ədəd əvvəl gəlir.'],
  en: ['Order', 'Its place in lists: smaller numbers come first.'],
  ru: ['Порядок', 'Место в списках: меньшие числа идут первыми.'],
};

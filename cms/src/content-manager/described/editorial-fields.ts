import type { DescribedField } from '../describe-type';

type Fields = Readonly<Record<string, DescribedField>>;

/** Fields that every editorial type has. */
export const EDITORIAL_FIELDS = {
  title: {
    az: ['Başlıq', 'Siyahılarda və axtarışda görünən ad. 60 işarəyə qədər yaxşı oxunur.'],
    en: ['Title', 'The name in lists and in search. Up to 60 characters read well.'],
    ru: ['Заголовок', 'Название в списках и поиске. Хорошо читается до 60 знаков.'],
  },
  summary: {
    az: ['Qısa mətn', 'Nədir və kimin üçündür – iki cümlə ilə. Kartda və məktubda görünür.'],
    en: ['Summary', 'What it is and for whom, in two sentences. Shown on cards and in mails.'],
    ru: ['Кратко', 'Что это и для кого – в двух предложениях. Видно на карточке и в письме.'],
  },
  body: {
    az: ['Ətraflı mətn', 'Yuxarıdakı sahələrə sığmayanlar. Sadə dillə, bölmələrə başlıq verin.'],
    en: ['More about it', 'What the fields above do not hold. Plain words, with headings.'],
    ru: ['Подробно', 'То, что не вошло в поля выше. Простыми словами, с подзаголовками.'],
  },
  regions: {
    az: ['Regionlar', 'Birincisi aparıcı regiondur: müraciət nömrəsi və cavab ona aiddir.'],
    en: ['Regions', 'The first one leads: it gives the reference number and answers.'],
    ru: ['Регионы', 'Первый – ведущий: от него номер заявки и ответ.'],
  },
  interests: {
    az: ['Maraqlar', 'Bir-üç maraq. Təkliflər və xəbər məktubu bunlara görə seçilir.'],
    en: ['Interests', 'One to three. Suggestions and the digest are chosen by them.'],
    ru: ['Интересы', 'От одного до трёх. По ним подбираются предложения и рассылка.'],
  },
  checkedOn: {
    az: ['Yoxlanıldı', 'Məlumatın sonuncu dəfə yoxlandığı gün. Oxucu bunu görür.'],
    en: ['Checked on', 'The day the facts were last checked. Readers see it.'],
    ru: ['Проверено', 'День последней проверки сведений. Читатели его видят.'],
  },
  checkedBy: {
    az: ['Yoxlayan', 'Ad və ya vəzifə, məsələn: “Gəncə ofisi”. Oxucu bunu görür.'],
    en: ['Checked by', 'A name or an office, for example “Ganja office”. Readers see it.'],
    ru: ['Кто проверил', 'Имя или должность, например «офис в Гяндже». Читатели это видят.'],
  },
  firstPublishedAt: {
    az: ['İlk dərc', 'İlk dəfə nə vaxt dərc olunub. Özü yazılır, dəyişmir.'],
    en: ['First published', 'When it first appeared. Written by itself, never changes.'],
    ru: ['Первая публикация', 'Когда появилось впервые. Заполняется само и не меняется.'],
  },
} as const satisfies Fields;

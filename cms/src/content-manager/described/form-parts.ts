import type {
  OfficeChoice,
  OfficeInterestLevel,
  OfficeQuestion,
} from '../../../types/generated/components';
import type { ViewOf } from '../describe-type';
import { LEVEL_CHOICES } from './choices';

export const question: ViewOf<OfficeQuestion> = {
  uid: 'office.question',
  displayName: 'Question',
  names: { az: 'Sual', ru: 'Вопрос' },
  mainField: 'labelAz',
  fields: {
    key: {
      az: ['Açar', 'Qısa latın ad, formada təkrarsız: “motivation”. Sonra dəyişdirməyin.'],
      en: ['Key', 'A short Latin name, unique in the form: “motivation”. Never change it later.'],
      ru: ['Ключ', 'Короткое имя латиницей, без повторов: «motivation». Потом не меняйте.'],
    },
    type: {
      az: ['Cavabın növü', 'Seçim olanda aşağıda seçimlər açılır.'],
      en: ['Kind of answer', 'For a choice the list of choices opens below.'],
      ru: ['Вид ответа', 'Для выбора ниже появится список вариантов.'],
      choices: {
        'short-text': { az: 'Qısa mətn', en: 'Short text', ru: 'Короткий текст' },
        'long-text': { az: 'Uzun mətn', en: 'Long text', ru: 'Длинный текст' },
        'one-of': { az: 'Bir seçim', en: 'One choice', ru: 'Один вариант' },
        'several-of': { az: 'Bir neçə seçim', en: 'Several choices', ru: 'Несколько вариантов' },
        date: { az: 'Tarix', en: 'Date', ru: 'Дата' },
        'yes-no': { az: 'Bəli və ya xeyr', en: 'Yes or no', ru: 'Да или нет' },
        file: { az: 'Fayl', en: 'File', ru: 'Файл' },
      },
    },
    required: {
      az: ['Mütləq', 'Cavabsız göndərmək olmaz.'],
      en: ['Required', 'Nobody can apply without an answer.'],
      ru: ['Обязателен', 'Без ответа заявку не отправить.'],
    },
    page: {
      az: ['Səhifə', 'Sual formanın neçənci səhifəsindədir. Bir səhifədə 1–4 sual yaxşıdır.'],
      en: ['Page', 'On which page of the form it stands. One to four questions a page.'],
      ru: ['Страница', 'На какой странице формы вопрос. Лучше 1–4 вопроса на странице.'],
    },
    labelAz: {
      az: ['Sual (az)', 'Azərbaycanca. Başqa dildə boşdursa, bu görünür.'],
      en: ['Question (az)', 'In Azerbaijani. Shown wherever another language has none.'],
      ru: ['Вопрос (az)', 'По-азербайджански. Виден там, где нет перевода.'],
    },
    labelEn: {
      az: ['Sual (en)', 'Eyni sual ingiliscə.'],
      en: ['Question (en)', 'The same question in English.'],
      ru: ['Вопрос (en)', 'Тот же вопрос по-английски.'],
    },
    labelRu: {
      az: ['Sual (ru)', 'Eyni sual rusca.'],
      en: ['Question (ru)', 'The same question in Russian.'],
      ru: ['Вопрос (ru)', 'Тот же вопрос по-русски.'],
    },
    helpAz: {
      az: ['Kömək (az)', 'Nə yazmaq lazımdır, nümunə ilə.'],
      en: ['Help (az)', 'What to write, with an example, in Azerbaijani.'],
      ru: ['Подсказка (az)', 'Что написать, с примером, по-азербайджански.'],
    },
    helpEn: {
      az: ['Kömək (en)', 'Eyni mətn ingiliscə.'],
      en: ['Help (en)', 'The same in English.'],
      ru: ['Подсказка (en)', 'То же по-английски.'],
    },
    helpRu: {
      az: ['Kömək (ru)', 'Eyni mətn rusca.'],
      en: ['Help (ru)', 'The same in Russian.'],
      ru: ['Подсказка (ru)', 'То же по-русски.'],
    },
    choices: {
      az: ['Seçimlər', 'Ən azı iki.'],
      en: ['Choices', 'At least two.'],
      ru: ['Варианты', 'Не меньше двух.'],
    },
  },
  cards: [
    [
      ['labelAz'],
      ['labelEn', 'labelRu'],
      ['type', 'key'],
      ['choices'],
      ['required', 'page'],
      ['helpAz', 'helpEn', 'helpRu'],
    ],
  ],
};

export const choice: ViewOf<OfficeChoice> = {
  uid: 'office.choice',
  displayName: 'Choice',
  names: { az: 'Seçim', ru: 'Вариант' },
  mainField: 'labelAz',
  fields: {
    value: {
      az: ['Açar', 'Cavabda saxlanılan qısa ad: “morning”. Sonra dəyişdirməyin.'],
      en: ['Key', 'The short name kept in answers: “morning”. Never change it later.'],
      ru: ['Ключ', 'Короткое имя, которое хранится в ответе: «morning». Потом не меняйте.'],
    },
    labelAz: {
      az: ['Seçim (az)', 'Azərbaycanca. Başqa dildə boşdursa, bu görünür.'],
      en: ['Choice (az)', 'In Azerbaijani. Shown wherever another language has none.'],
      ru: ['Вариант (az)', 'По-азербайджански. Виден там, где нет перевода.'],
    },
    labelEn: {
      az: ['Seçim (en)', 'Eyni seçim ingiliscə.'],
      en: ['Choice (en)', 'The same choice in English.'],
      ru: ['Вариант (en)', 'Тот же вариант по-английски.'],
    },
    labelRu: {
      az: ['Seçim (ru)', 'Eyni seçim rusca.'],
      en: ['Choice (ru)', 'The same choice in Russian.'],
      ru: ['Вариант (ru)', 'Тот же вариант по-русски.'],
    },
  },
  cards: [
    [
      ['labelAz', 'value'],
      ['labelEn', 'labelRu'],
    ],
  ],
};

export const interestLevel: ViewOf<OfficeInterestLevel> = {
  uid: 'office.interest-level',
  displayName: 'Interest and level',
  names: { az: 'Maraq və səviyyə', ru: 'Интерес и уровень' },
  mainField: 'interestKey',
  fields: {
    interestKey: {
      az: ['Maraq', 'Marağın açarı.'],
      en: ['Interest', 'The key of the interest.'],
      ru: ['Интерес', 'Ключ интереса.'],
    },
    level: {
      az: ['Səviyyə', 'Üzvün özünün seçdiyi səviyyə.'],
      en: ['Level', 'The level the member chose.'],
      ru: ['Уровень', 'Уровень, который выбрал участник.'],
      choices: LEVEL_CHOICES,
    },
  },
  cards: [[['interestKey', 'level']]],
};

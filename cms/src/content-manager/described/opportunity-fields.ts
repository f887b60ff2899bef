import type { DescribedField } from '../describe-type';
import { ADMISSION_CHOICES, LEVEL_CHOICES, LIFE_CHOICES } from './choices';
import { EDITORIAL_FIELDS } from './editorial-fields';

type Fields = Readonly<Record<string, DescribedField>>;

/** Fields that every type one can apply for has. */
export const OPPORTUNITY_FIELDS = {
  ...EDITORIAL_FIELDS,
  level: {
    az: ['Səviyyə', 'Nə qədər təcrübə lazımdır. “İlk addım”da adı bəlli bir nəfər qarşılayır.'],
    en: ['Level', 'How much experience it takes. In a first step a named person meets you.'],
    ru: ['Уровень', 'Какой нужен опыт. На «первом шаге» встречает человек, названный по имени.'],
    choices: LEVEL_CHOICES,
  },
  hostName: {
    az: ['Qarşılayan şəxs', 'Tələbəni kim qarşılayacaq: ad və soyad, məsələn “Aygün Məmmədova”.'],
    en: [
      'Who meets you',
      'Who will meet the student, by full name, for example “Aygun Mammadova”.',
    ],
    ru: ['Кто встречает', 'Кто встретит студента: имя и фамилия, например «Айгюн Мамедова».'],
  },
  admission: {
    az: ['Qəbul qaydası', 'Yer necə verilir. Dərcdən sonra dəyişmək müraciət edənləri çaşdırır.'],
    en: ['Admission', 'How places are given. Changing it later confuses those who applied.'],
    ru: ['Приём', 'Как распределяются места. Меняя это позже, вы запутаете подавших заявки.'],
    choices: ADMISSION_CHOICES,
  },
  answerClockDays: {
    az: ['Cavab müddəti', 'İlk cavabı neçə iş gününə söz verirsiniz. Adətən 3.'],
    en: ['Answer within', 'The working days in which you promise a first answer. Usually 3.'],
    ru: ['Срок ответа', 'За сколько рабочих дней вы обещаете первый ответ. Обычно 3.'],
  },
  deadline: {
    az: [
      'Son tarix',
      'Bu andan sonra müraciət qəbul olunmur (Bakı vaxtı). Boşdursa, müddətsizdir.',
    ],
    en: ['Deadline', 'No applications after this moment, Baku time. Empty: no deadline.'],
    ru: ['Крайний срок', 'После этого заявки не принимаются (время Баку). Пусто – без срока.'],
  },
  capacity: {
    az: ['Yerlərin sayı', 'Boşdursa, hədd yoxdur. Dolandan sonra ehtiyat siyahısı açılır.'],
    en: ['Places', 'Empty: no limit. When all are taken a reserve list opens.'],
    ru: ['Число мест', 'Пусто – без ограничения. Когда места кончатся, откроется резерв.'],
  },
  form: {
    az: ['Müraciət forması', 'Müraciət edənə verilən suallar. Uyğunu yoxdursa, yenisini yaradın.'],
    en: ['Application form', 'The questions applicants answer. If none fits, create a new one.'],
    ru: ['Форма заявки', 'Вопросы заявителю. Если подходящей нет, создайте новую.'],
  },
  contact: {
    az: ['Əlaqə', 'Sual vermək üçün şəxs, e-poçt və telefon.'],
    en: ['Contact', 'Whom to ask: a person, an address, a telephone.'],
    ru: ['Контакт', 'К кому с вопросами: человек, почта, телефон.'],
  },
  organisers: {
    az: [
      'Təşkilatçılar',
      'Müraciətlərə saytda cavab verən üzvlər. Ofis cavab verirsə, boş saxlayın.',
    ],
    en: ['Organisers', 'Members who answer applications on the site. Empty: the office answers.'],
    ru: ['Организаторы', 'Участники, отвечающие на заявки на сайте. Пусто – отвечает офис.'],
  },
  state: {
    az: ['Vəziyyət', 'Fasilədə və bağlı olan oxunur, amma müraciət qəbul etmir.'],
    en: ['State', 'Paused and closed ones stay readable but take no applications.'],
    ru: ['Состояние', 'На паузе и закрытые видны, но заявок не принимают.'],
    choices: LIFE_CHOICES,
  },
} as const satisfies Fields;

/** Cards that end the form of everything one can apply for. */
export const TERMS_CARD = [
  ['level', 'hostName'],
  ['deadline', 'capacity'],
  ['admission', 'answerClockDays'],
  ['form'],
] as const;
export const CLOSING_CARDS = [
  [['body'], ['contact']],
  [
    ['organisers', 'state'],
    ['checkedOn', 'checkedBy', 'firstPublishedAt'],
  ],
] as const;
/** One more, whether it is published, Strapi adds; with these it is still in sight. */
export const OPPORTUNITY_COLUMNS = ['title', 'state', 'deadline', 'checkedOn'] as const;

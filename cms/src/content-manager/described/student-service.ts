import type { ApiStudentServiceStudentService } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import {
  CLOSING_CARDS,
  OPPORTUNITY_COLUMNS,
  OPPORTUNITY_FIELDS,
  TERMS_CARD,
} from './opportunity-fields';

export const studentService: TypeOf<ApiStudentServiceStudentService> = {
  uid: 'api::student-service.student-service',
  displayName: 'Student service',
  names: { az: 'Tələbə xidmətləri', ru: 'Услуги студентам' },
  mainField: 'title',
  columns: OPPORTUNITY_COLUMNS,
  sort: { by: 'updatedAt', order: 'DESC' },
  readOnly: ['firstPublishedAt'],
  fields: {
    ...OPPORTUNITY_FIELDS,
    cost: {
      az: ['Qiymət', 'Məsələn: “pulsuz” və ya “5 AZN, kartla”.'],
      en: ['Cost', 'For example “free” or “5 AZN, by card”.'],
      ru: ['Стоимость', 'Например «бесплатно» или «5 манатов, картой».'],
    },
    timeNeeded: {
      az: ['Nə qədər çəkir', 'Müraciətdən nəticəyədək, məsələn: “3 iş günü”.'],
      en: ['How long it takes', 'From applying to the result, for example “3 working days”.'],
      ru: ['Сколько времени занимает', 'От заявки до результата, например «3 рабочих дня».'],
    },
    eligibility: {
      az: ['Kimlər üçündür', 'Təhsil pilləsi və yaş. Boş yaş məhdudiyyət demək deyil.'],
      en: ['Who it is for', 'Kind of studies and age. An empty age is no limit.'],
      ru: ['Для кого', 'Ступень обучения и возраст. Пустой возраст – без ограничения.'],
    },
    eligibleInstitutions: {
      az: ['Müəssisələr', 'Yalnız bunların tələbələri üçün. Boşdursa, hamı üçün.'],
      en: ['Institutions', 'Only for students of these. Empty: for everyone.'],
      ru: ['Учебные заведения', 'Только для их студентов. Пусто – для всех.'],
    },
    eligibilityNote: {
      az: ['Əlavə şərt', 'Yuxarıdakılarla deyilməyən şərt, məsələn: “ən azı B1 səviyyəsi”.'],
      en: [
        'Further condition',
        'What the fields above cannot say, for example “level B1 or above”.',
      ],
      ru: ['Другое условие', 'Чего не сказать полями выше, например «уровень не ниже B1».'],
    },
    requiredDocuments: {
      az: [
        'Lazım olan sənədlər',
        'Hər sənəd ayrıca. Lazım deyilsə, bir dəfə “Sənəd lazım deyil” yazın.',
      ],
      en: ['Documents needed', 'Each one by itself. If there are none, write “No documents” once.'],
      ru: [
        'Нужные документы',
        'Каждый отдельно. Если их нет, напишите один раз «Документы не нужны».',
      ],
    },
    steps: {
      az: ['Addımlar', 'Tələbə nə edir, hansı sıra ilə. Adətən 3–5 addım.'],
      en: ['Steps', 'What the student does, in order. Usually three to five.'],
      ru: ['Шаги', 'Что делает студент и в каком порядке. Обычно 3–5 шагов.'],
    },
    places: {
      az: ['Ünvanlar və iş saatları', 'Hara gəlmək lazımdır. Onlayndırsa, bunu ad yerində yazın.'],
      en: ['Places and opening hours', 'Where to come. If it is online, say so as the name.'],
      ru: ['Адреса и часы работы', 'Куда прийти. Если онлайн – напишите это вместо названия.'],
    },
  },
  cards: [
    [['title'], ['summary'], ['regions', 'interests'], ['cost', 'timeNeeded']],
    TERMS_CARD,
    [['eligibility'], ['eligibleInstitutions', 'eligibilityNote']],
    [['requiredDocuments'], ['steps'], ['places']],
    ...CLOSING_CARDS,
  ],
};

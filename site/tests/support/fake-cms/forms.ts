import type { z } from 'zod';
import type {
  applicationFormSchema,
  Question,
} from '../../../src/lib/cms/resources/application-form.ts';

export type ApplicationForm = z.infer<typeof applicationFormSchema>;

function question(
  key: string,
  type: Question['type'],
  page: number,
  label: [az: string, en: string, ru: string],
  more: Partial<Question> = {},
): Question {
  const [az, en, ru] = label;
  return {
    key,
    type,
    page,
    label: { az, en, ru },
    help: null,
    required: true,
    choices: [],
    ...more,
  };
}

function choice(value: string, az: string, en: string, ru: string): Question['choices'][number] {
  return { value, label: { az, en, ru } };
}

/** Every type of question, on three pages. */
export const everyQuestionForm: ApplicationForm = {
  documentId: 'formeveryquestion0000000',
  questions: [
    question('motivation', 'long-text', 1, [
      'Niyə müraciət edirsiniz?',
      'Why are you applying?',
      'Почему вы подаёте заявку?',
    ]),
    question('phone', 'short-text', 1, ['Telefon', 'Phone', 'Телефон'], {
      required: false,
      help: {
        az: 'Yalnız bu müraciətə görə zəng edəcəyik.',
        en: 'We will call only about this application.',
        ru: 'Позвоним только по этой заявке.',
      },
    }),
    question('course', 'one-of', 2, ['Hansı kurs?', 'Which course?', 'Какой курс?'], {
      choices: [
        choice('morning', 'Səhər', 'Morning', 'Утро'),
        choice('evening', 'Axşam', 'Evening', 'Вечер'),
      ],
    }),
    question('days', 'several-of', 2, ['Hansı günlər?', 'Which days?', 'Какие дни?'], {
      choices: [
        choice('mon', 'Bazar ertəsi', 'Monday', 'Понедельник'),
        choice('wed', 'Çərşənbə', 'Wednesday', 'Среда'),
        choice('fri', 'Cümə', 'Friday', 'Пятница'),
      ],
    }),
    question('start', 'date', 3, [
      'Nə vaxt başlaya bilərsiniz?',
      'When can you start?',
      'Когда начнёте?',
    ]),
    question('laptop', 'yes-no', 3, ['Noutbukunuz var?', 'Do you have a laptop?', 'Есть ноутбук?']),
    question('id-card', 'file', 3, ['Şəxsiyyət vəsiqəsi', 'Identity card', 'Удостоверение'], {
      required: false,
    }),
  ],
};

export const shortForm: ApplicationForm = {
  documentId: 'formshort000000000000000',
  questions: [
    question('motivation', 'long-text', 1, [
      'Niyə qoşulmaq istəyirsiniz?',
      'Why do you want to join?',
      'Почему хотите присоединиться?',
    ]),
  ],
};

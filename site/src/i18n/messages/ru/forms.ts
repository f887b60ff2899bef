import type { TranslationOf } from '../../message-types.ts';
import type { forms as source } from '../az/forms.ts';

export const forms = {
  unavailable:
    'У нас неполадка, отправить не удалось. Всё, что вы написали, на месте: отправьте ещё раз через минуту.',
  tooOften: {
    one: 'Слишком много попыток. Попробуйте снова через {count} минуту.',
    few: 'Слишком много попыток. Попробуйте снова через {count} минуты.',
    many: 'Слишком много попыток. Попробуйте снова через {count} минут.',
    other: 'Слишком много попыток. Попробуйте снова через {count} минуты.',
  },
  tooLong: {
    one: 'Не больше {count} символа',
    few: 'Не больше {count} символов',
    many: 'Не больше {count} символов',
    other: 'Не больше {count} символов',
  },
  emailNeeded: 'Укажите адрес электронной почты',
  emailWrong: 'Адрес выглядит так: imya@example.com',
  email: 'Электронная почта',
  password: 'Пароль',
  save: 'Сохранить',
  saved: 'Сохранено',
  cancel: 'Отмена',
  back: 'Назад',
  change: 'Изменить',
  yes: 'Да',
  no: 'Нет',
  notChosen: 'Не выбрано',
  notTaken: 'Сохранить не удалось. Проверьте написанное и отправьте ещё раз.',
  tryAgain: 'Попробовать снова',
  signInAgain: 'Сеанс завершён. Войдите снова: всё, что вы написали, сохранено.',
} as const satisfies TranslationOf<typeof source>;

import type { Locale } from '@office/search';

import { STATE_NAMES } from '../../api/casework/domain/state-names';
import { shownLanguage } from '../views/panel-language';

const EN = {
  title: 'What happens next',
  loading: 'Loading the case…',
  failed: 'The case could not be loaded. Reload the page.',
  due: 'Answer due',
  overdue: 'Overdue',
  informationDue: 'Applicant’s answer due',
  offerEnds: 'Offer ends',
  position: 'Place in the reserve',
  applicant: 'Applicant',
  answers: 'Answers',
  yes: 'Yes',
  no: 'No',
  role: 'Role',
  shifts: 'Shifts',
  freePlaces: 'Free places',
  otherCases: 'Other open cases of the same person',
  assignee: 'Taken care of by',
  nothing: 'Nothing to do: the next step is not yours.',
  answerWith: 'Answer',
  reason: 'Reason',
  reasonHint: 'The applicant reads this in the mail and in the account. Ctrl + Enter sends it.',
  reasonNeeded: 'Write a reason first.',
  templates: 'Begin with',
  preview: 'Mail to',
  noMail: 'No mail is sent.',
  sendAnswer: 'Send the answer',
  cancel: 'Cancel',
  close: 'Close',
  history: 'So far',
  stale: 'Someone else was faster. The case is now:',
  done: 'Done.',
  now: 'Now:',
  next: 'Next waiting case',
  left: 'Still waiting',
  noneLeft: 'No other case waits.',
  message: 'Message to the applicant',
  send: 'Send the message',
  sent: 'The message is on its way.',
  saveFile: 'Save',
  fileFailed: 'The file could not be fetched. Try again.',
} as const;

type Words = Record<keyof typeof EN, string>;

const RU: Words = {
  title: 'Что дальше',
  loading: 'Заявка загружается…',
  failed: 'Не удалось загрузить заявку. Обновите страницу.',
  due: 'Ответить до',
  overdue: 'Просрочено',
  informationDue: 'Ответ заявителя до',
  offerEnds: 'Предложение до',
  position: 'Место в резерве',
  applicant: 'Заявитель',
  answers: 'Ответы',
  yes: 'Да',
  no: 'Нет',
  role: 'Роль',
  shifts: 'Смены',
  freePlaces: 'Свободных мест',
  otherCases: 'Другие открытые заявки этого человека',
  assignee: 'Ответственный',
  nothing: 'Сейчас делать нечего: следующий шаг не за вами.',
  answerWith: 'Ответить',
  reason: 'Причина',
  reasonHint: 'Заявитель прочтёт её в письме и в личном кабинете. Ctrl + Enter отправляет.',
  reasonNeeded: 'Сначала напишите причину.',
  templates: 'Начать с',
  preview: 'Письмо для',
  noMail: 'Письмо не отправляется.',
  sendAnswer: 'Отправить ответ',
  cancel: 'Отмена',
  close: 'Закрыть',
  history: 'Как было',
  stale: 'Кто-то другой успел раньше. Состояние заявки:',
  done: 'Готово.',
  now: 'Теперь:',
  next: 'Следующая заявка',
  left: 'Ещё ждут ответа',
  noneLeft: 'Больше никто не ждёт.',
  message: 'Сообщение заявителю',
  send: 'Отправить сообщение',
  sent: 'Сообщение отправлено.',
  saveFile: 'Сохранить',
  fileFailed: 'Файл получить не удалось. Попробуйте ещё раз.',
};

const AZ: Words = {
  title: 'Növbəti addım',
  loading: 'Müraciət yüklənir…',
  failed: 'Müraciət yüklənmədi. Səhifəni yeniləyin.',
  due: 'Cavabın son vaxtı',
  overdue: 'Gecikir',
  informationDue: 'Müraciətçinin cavabı üçün son vaxt',
  offerEnds: 'Təklifin son vaxtı',
  position: 'Ehtiyatda sırası',
  applicant: 'Müraciətçi',
  answers: 'Cavablar',
  yes: 'Bəli',
  no: 'Xeyr',
  role: 'Rol',
  shifts: 'Növbələr',
  freePlaces: 'Boş yerlər',
  otherCases: 'Bu şəxsin başqa açıq müraciətləri',
  assignee: 'Məsul',
  nothing: 'Hazırda sizdən heç nə tələb olunmur.',
  answerWith: 'Cavab verin',
  reason: 'Səbəb',
  reasonHint: 'Müraciətçi onu məktubda və kabinetində oxuyacaq. Ctrl + Enter göndərir.',
  reasonNeeded: 'Əvvəlcə səbəbi yazın.',
  templates: 'Hazır mətn',
  preview: 'Məktub kimə',
  noMail: 'Məktub göndərilmir.',
  sendAnswer: 'Cavabı göndər',
  cancel: 'Ləğv et',
  close: 'Bağla',
  history: 'İndiyədək',
  stale: 'Başqası sizi qabaqladı. Müraciətin hazırkı vəziyyəti:',
  done: 'Hazırdır.',
  now: 'İndi:',
  next: 'Növbəti müraciət',
  left: 'Cavab gözləyir',
  noneLeft: 'Başqa gözləyən yoxdur.',
  message: 'Müraciətçiyə mesaj',
  send: 'Mesajı göndər',
  sent: 'Mesaj göndərildi.',
  saveFile: 'Saxla',
  fileFailed: 'Faylı almaq alınmadı. Yenidən cəhd edin.',
};

/** Steps in the order of how often they are taken. */
export const STEP_ORDER: readonly string[] = [
  'accept',
  'request-information',
  'put-in-reserve',
  'decline',
  'complete',
  'mark-no-show',
  'start-review',
];

const ACTIONS: Record<string, Record<Locale, string>> = {
  'start-review': { en: 'Start review', ru: 'Начать рассмотрение', az: 'Baxışa başla' },
  'request-information': { en: 'Ask for more', ru: 'Запросить сведения', az: 'Məlumat istə' },
  accept: { en: 'Accept', ru: 'Одобрить', az: 'Qəbul et' },
  'put-in-reserve': { en: 'Reserve', ru: 'В резерв', az: 'Ehtiyata sal' },
  decline: { en: 'Decline', ru: 'Отклонить', az: 'Rədd et' },
  complete: { en: 'Mark as completed', ru: 'Отметить завершение', az: 'Tamamlandı' },
  'mark-no-show': { en: 'Mark as no-show', ru: 'Отметить неявку', az: 'Gəlmədi' },
};

const AUTHORS: Record<string, Record<Locale, string>> = {
  applicant: { en: 'Applicant', ru: 'Заявитель', az: 'Müraciətçi' },
  editor: { en: 'Office', ru: 'Офис', az: 'Ofis' },
  organiser: { en: 'Organiser', ru: 'Организатор', az: 'Təşkilatçı' },
};

const LANGUAGE_NAMES: Record<string, Record<Locale, string>> = {
  az: { en: 'in Azerbaijani', ru: 'на азербайджанском', az: 'azərbaycanca' },
  en: { en: 'in English', ru: 'на английском', az: 'ingiliscə' },
  ru: { en: 'in Russian', ru: 'на русском', az: 'rusca' },
};

/** The panel's words in the language the admin panel is shown in. */
export function deskWords(): Words {
  return { en: EN, ru: RU, az: AZ }[shownLanguage()];
}

export function actionLabel(action: string): string {
  return ACTIONS[action]?.[shownLanguage()] ?? action;
}

export function stateLabel(state: string): string {
  const name = Object.entries(STATE_NAMES).find(([known]) => known === state)?.[1];
  return name?.[shownLanguage()] ?? state;
}

/** Who wrote a message. */
export function authorLabel(kind: string): string {
  return AUTHORS[kind]?.[shownLanguage()] ?? kind;
}

/** In which language somebody is written to. */
export function inLanguage(locale: string): string {
  return LANGUAGE_NAMES[locale]?.[shownLanguage()] ?? locale;
}

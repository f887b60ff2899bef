const LANGUAGES = ['en', 'ru', 'az'] as const;
type Language = (typeof LANGUAGES)[number];

const EN = {
  title: 'What happens next',
  loading: 'Loading the case…',
  failed: 'The case could not be loaded. Reload the page.',
  due: 'Answer due',
  overdue: 'Answer overdue since',
  answered: 'First answer given',
  informationDue: 'Applicant’s answer due',
  offerEnds: 'Offer ends',
  position: 'Place in the reserve',
  applicant: 'Applicant',
  answers: 'Answers',
  yes: 'Yes',
  no: 'No',
  nothing: 'Nothing to do: the next step is not yours.',
  reason: 'Reason',
  reasonHint: 'The applicant reads this in the mail and in the account.',
  reasonNeeded: 'Write a reason first.',
  preview: 'Mail to the applicant',
  noMail: 'No mail is sent.',
  history: 'So far',
  stale: 'Someone else has just changed this case. It is shown as it is now.',
  done: 'Done.',
  message: 'Message to the applicant',
  send: 'Send the message',
  sent: 'The message is on its way.',
} as const;

type Words = Record<keyof typeof EN, string>;

const RU: Words = {
  title: 'Что дальше',
  loading: 'Заявка загружается…',
  failed: 'Не удалось загрузить заявку. Обновите страницу.',
  due: 'Ответить до',
  overdue: 'Ответ просрочен с',
  answered: 'Первый ответ дан',
  informationDue: 'Ответ заявителя до',
  offerEnds: 'Предложение до',
  position: 'Место в резерве',
  applicant: 'Заявитель',
  answers: 'Ответы',
  yes: 'Да',
  no: 'Нет',
  nothing: 'Сейчас делать нечего: следующий шаг не за вами.',
  reason: 'Причина',
  reasonHint: 'Заявитель прочтёт её в письме и в личном кабинете.',
  reasonNeeded: 'Сначала напишите причину.',
  preview: 'Письмо заявителю',
  noMail: 'Письмо не отправляется.',
  history: 'Как было',
  stale: 'Заявку только что изменил кто-то другой. Показано текущее состояние.',
  done: 'Готово.',
  message: 'Сообщение заявителю',
  send: 'Отправить сообщение',
  sent: 'Сообщение отправлено.',
};

const AZ: Words = {
  title: 'Növbəti addım',
  loading: 'Müraciət yüklənir…',
  failed: 'Müraciət yüklənmədi. Səhifəni yeniləyin.',
  due: 'Cavabın son vaxtı',
  overdue: 'Cavab bu vaxtdan gecikir',
  answered: 'İlk cavab verilib',
  informationDue: 'Müraciətçinin cavabı üçün son vaxt',
  offerEnds: 'Təklifin son vaxtı',
  position: 'Ehtiyatda sırası',
  applicant: 'Müraciətçi',
  answers: 'Cavablar',
  yes: 'Bəli',
  no: 'Xeyr',
  nothing: 'Hazırda sizdən heç nə tələb olunmur.',
  reason: 'Səbəb',
  reasonHint: 'Müraciətçi onu məktubda və kabinetində oxuyacaq.',
  reasonNeeded: 'Əvvəlcə səbəbi yazın.',
  preview: 'Müraciətçiyə məktub',
  noMail: 'Məktub göndərilmir.',
  history: 'İndiyədək',
  stale: 'Müraciəti indicə başqası dəyişdi. Hazırkı vəziyyəti göstərilir.',
  done: 'Hazırdır.',
  message: 'Müraciətçiyə mesaj',
  send: 'Mesajı göndər',
  sent: 'Mesaj göndərildi.',
};

const ACTIONS: Record<string, Record<Language, string>> = {
  'start-review': { en: 'Start review', ru: 'Начать рассмотрение', az: 'Baxışa başla' },
  'request-information': { en: 'Ask for more', ru: 'Запросить сведения', az: 'Məlumat istə' },
  accept: { en: 'Accept', ru: 'Одобрить', az: 'Qəbul et' },
  'put-in-reserve': { en: 'Reserve', ru: 'В резерв', az: 'Ehtiyata sal' },
  decline: { en: 'Decline', ru: 'Отклонить', az: 'Rədd et' },
  complete: { en: 'Mark as completed', ru: 'Отметить завершение', az: 'Tamamlandı' },
  'mark-no-show': { en: 'Mark as no-show', ru: 'Отметить неявку', az: 'Gəlmədi' },
};

const STATES: Record<string, Record<Language, string>> = {
  'awaiting-consent': { en: 'Awaiting consent', ru: 'Ждёт согласия', az: 'Razılıq gözlənilir' },
  submitted: { en: 'Submitted', ru: 'Подана', az: 'Göndərilib' },
  'in-review': { en: 'In review', ru: 'Рассматривается', az: 'Baxılır' },
  'information-needed': {
    en: 'Information needed',
    ru: 'Нужны сведения',
    az: 'Məlumat gözlənilir',
  },
  reserve: { en: 'In reserve', ru: 'В резерве', az: 'Ehtiyatda' },
  offered: { en: 'Place offered', ru: 'Место предложено', az: 'Yer təklif olunub' },
  accepted: { en: 'Accepted', ru: 'Одобрена', az: 'Qəbul olunub' },
  declined: { en: 'Declined', ru: 'Отклонена', az: 'Rədd edilib' },
  withdrawn: { en: 'Withdrawn', ru: 'Отозвана', az: 'Geri götürülüb' },
  completed: { en: 'Completed', ru: 'Завершена', az: 'Tamamlanıb' },
  'no-show': { en: 'Did not come', ru: 'Неявка', az: 'Gəlməyib' },
};

/** The panel's words in the language the admin panel is shown in. */
export function deskWords(): Words {
  return { en: EN, ru: RU, az: AZ }[language()];
}

export function actionLabel(action: string): string {
  return ACTIONS[action]?.[language()] ?? action;
}

export function stateLabel(state: string): string {
  return STATES[state]?.[language()] ?? state;
}

/** A day and time as the office reads it, in Baku. */
export function sayMoment(instant: string): string {
  const tag = language() === 'en' ? 'en-GB' : language();
  return new Intl.DateTimeFormat(tag, {
    timeZone: 'Asia/Baku',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant));
}

export function language(): Language {
  const shown = document.documentElement.lang;
  return LANGUAGES.find((known) => known === shown) ?? 'en';
}

import { choose } from '../desk/choose';

const EN = {
  waiting: 'Owed an answer',
  overdue: 'Overdue',
  due: 'Due',
  nobodyWaits: 'Nobody waits for an answer.',
  ending: 'Ending within 7 days',
  nothingEnds: 'Nothing ends within 7 days.',
  lacksEn: 'Not in English',
  lacksRu: 'Not in Russian',
  toEn: 'English',
  toRu: 'Russian',
  allTranslated: 'Everything open is published in all three languages.',
  failed: 'The office does not answer. What is to be done cannot be shown; reload the page.',
  search: 'Search',
  mail: 'Mail',
  pages: 'Pages',
  upToDate: 'Up to date',
  behind: '{count} changes wait, the oldest {since}',
  mailsWait: '{count} mails wait, the oldest {since}',
  dead: '{count} given up: tell the operator',
  mailsFailed: 'Failed in 7 days: {count}',
  mailsUncertain: 'Perhaps not arrived in 7 days: {count}',
  digest: 'Last digest',
  digestSaid: '{at} · {mails} mails · {state}',
  noDigest: 'None yet',
} as const;

type Words = Record<keyof typeof EN, string>;

const RU: Words = {
  waiting: 'Ждут ответа',
  overdue: 'Просрочено',
  due: 'Срок',
  nobodyWaits: 'Никто не ждёт ответа.',
  ending: 'Заканчивается за 7 дней',
  nothingEnds: 'В ближайшие 7 дней ничего не заканчивается.',
  lacksEn: 'Нет на английском',
  lacksRu: 'Нет на русском',
  toEn: 'Английский',
  toRu: 'Русский',
  allTranslated: 'Всё открытое опубликовано на трёх языках.',
  failed: 'Офис не отвечает. Показать, что нужно сделать, нельзя; обновите страницу.',
  search: 'Поиск',
  mail: 'Письма',
  pages: 'Страницы',
  upToDate: 'Всё обновлено',
  behind: 'Ждут обновления: {count}, старейшее {since}',
  mailsWait: 'Ждут отправки: {count}, старейшее {since}',
  dead: 'Не удалось: {count}. Сообщите администратору',
  mailsFailed: 'Не отправлено за 7 дней: {count}',
  mailsUncertain: 'Возможно, не дошло за 7 дней: {count}',
  digest: 'Последняя рассылка',
  digestSaid: '{at} · писем: {mails} · {state}',
  noDigest: 'Ещё не было',
};

const AZ: Words = {
  waiting: 'Cavab gözləyir',
  overdue: 'Gecikir',
  due: 'Son vaxt',
  nobodyWaits: 'Cavab gözləyən yoxdur.',
  ending: '7 gün ərzində bitir',
  nothingEnds: 'Yaxın 7 gündə heç nə bitmir.',
  lacksEn: 'İngiliscə yoxdur',
  lacksRu: 'Rusca yoxdur',
  toEn: 'İngiliscə',
  toRu: 'Rusca',
  allTranslated: 'Açıq olan hər şey üç dildə dərc olunub.',
  failed: 'Ofis cavab vermir. Görüləcək işləri göstərmək olmur; səhifəni yeniləyin.',
  search: 'Axtarış',
  mail: 'Məktublar',
  pages: 'Səhifələr',
  upToDate: 'Hər şey yenilənib',
  behind: 'Yenilənməni gözləyir: {count}, ən köhnəsi {since}',
  mailsWait: 'Göndərilməyi gözləyir: {count}, ən köhnəsi {since}',
  dead: 'Alınmadı: {count}. Operatora deyin',
  mailsFailed: '7 gündə göndərilməyib: {count}',
  mailsUncertain: '7 gündə bəlkə də çatmayıb: {count}',
  digest: 'Son xəbər məktubu',
  digestSaid: '{at} · məktub: {mails} · {state}',
  noDigest: 'Hələ olmayıb',
};

/** The widgets' words in the language the panel is shown in. */
export function homepageWords(): Words {
  return choose({ az: AZ, en: EN, ru: RU });
}

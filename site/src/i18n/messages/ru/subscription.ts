import type { TranslationOf } from '../../message-types.ts';
import type { subscription as source } from '../az/subscription.ts';

export const subscription = {
  title: 'Новые возможности на почту',
  fromSearch:
    'Регионы, виды и интересы из вашего поиска отмечены ниже. Остальные слова не сохраняются; можно всё изменить.',
  lead: 'Пишем о новом, что вам подходит. Если ничего не подходит, не пишем.',
  regions: 'Регионы',
  regionsHelp: 'Если не выбрать, все.',
  interests: 'Интересы',
  interestsHelp: 'Если не выбрать, все.',
  kinds: 'Виды возможностей',
  kindsHelp: 'Если не выбрать, всё.',
  frequency: 'Как часто',
  'frequency-weekly': 'Раз в неделю',
  'frequency-monthly': 'Раз в месяц',
  language: 'Язык',
  subscribe: 'Подписаться',
  sentTitle: 'Проверьте почту',
  sentText: 'Мы отправили письмо на ваш адрес. Ссылка в нём подтверждает или меняет подписку.',
  confirmTitle: 'Подтвердите подписку',
  confirmText: 'Нажмите кнопку: после этого вы будете получать новые возможности.',
  confirmButton: 'Подтвердить',
  confirmedTitle: 'Подписка подтверждена',
  confirmedText:
    'Первое письмо придёт, когда появится подходящее. В каждом есть ссылка для отписки.',
  manageTitle: 'Ваша подписка',
  manageOf: 'Для {email}',
  stateUnsubscribed: 'Эта подписка остановлена. Если сохранить, она начнётся снова.',
  stateUnconfirmed: 'Эта подписка ещё не подтверждена. Откройте ссылку из письма.',
  stateSuppressed: 'Письма на этот адрес не доходят, поэтому мы их не шлём.',
  saved: 'Изменения сохранены.',
  stopTitle: 'Больше не хотите писем?',
  stopText: 'Достаточно одной кнопки; причину не спрашиваем.',
  stopButton: 'Остановить подписку',
  stoppedTitle: 'Подписка остановлена',
  stoppedText: 'Больше писем не будет. Если передумаете, начните здесь снова.',
  again: 'Подписаться снова',
  unknownTitle: 'Такой подписки нет',
  unknownText:
    'Возможно, ссылка скопирована не полностью. Откройте её из письма ещё раз или подпишитесь снова.',
} as const satisfies TranslationOf<typeof source>;

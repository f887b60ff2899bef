import type { ApiDigestRun } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { FREQUENCY_CHOICES } from './choices';

export const digestRun: TypeOf<ApiDigestRun> = {
  uid: 'api::digest.run',
  displayName: 'Digest run',
  names: { az: 'Göndərişlər', ru: 'Рассылки' },
  mainField: 'runKey',
  columns: ['runKey', 'frequency', 'state', 'plannedCount', 'emptyCount', 'windowEnd'],
  sort: { by: 'windowEnd', order: 'DESC' },
  fields: {
    runKey: {
      az: ['Göndəriş', 'Göndərişin təkrarsız adı.'],
      en: ['Run', 'Its own name.'],
      ru: ['Рассылка', 'Её собственное имя.'],
    },
    frequency: {
      az: ['Tezlik', 'Həftəlik və ya aylıq.'],
      en: ['How often', 'Weekly or monthly.'],
      ru: ['Частота', 'Раз в неделю или в месяц.'],
      choices: FREQUENCY_CHOICES,
    },
    state: {
      az: ['Vəziyyət', 'Göndəriş hansı mərhələdədir.'],
      en: ['State', 'How far it has come.'],
      ru: ['Состояние', 'На каком она этапе.'],
      choices: {
        planning: { az: 'Seçilir', en: 'Being planned', ru: 'Готовится' },
        planned: { az: 'Hazırdır', en: 'Planned', ru: 'Готова' },
        done: { az: 'Göndərilib', en: 'Done', ru: 'Разослана' },
      },
    },
    windowStart: {
      az: ['Dövrün başlanğıcı', 'Bundan sonra dərc olunanlar.'],
      en: ['From', 'What was published since then.'],
      ru: ['С', 'Опубликованное с этого момента.'],
    },
    windowEnd: {
      az: ['Dövrün sonu', 'Bundan əvvəl dərc olunanlar.'],
      en: ['To', 'What was published before then.'],
      ru: ['По', 'Опубликованное до этого момента.'],
    },
    plannedCount: {
      az: ['Məktub sayı', 'Neçə nəfərə göndərilir.'],
      en: ['Mails', 'To how many people it goes.'],
      ru: ['Писем', 'Скольким людям уходит.'],
    },
    emptyCount: {
      az: ['Boş qalan', 'Yeni heç nə olmadığı üçün göndərilməyənlər.'],
      en: ['Nothing new', 'Not written to, for there was nothing new for them.'],
      ru: ['Без новостей', 'Кому не писали: нового для них нет.'],
    },
  },
  cards: [
    [
      ['runKey', 'frequency', 'state'],
      ['windowStart', 'windowEnd'],
      ['plannedCount', 'emptyCount'],
    ],
  ],
  readOnly: [
    'runKey',
    'frequency',
    'state',
    'windowStart',
    'windowEnd',
    'plannedCount',
    'emptyCount',
  ],
};

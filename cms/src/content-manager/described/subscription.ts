import type { ApiDigestSubscription } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { FREQUENCY_CHOICES, LANGUAGE_CHOICES } from './choices';

export const subscription: TypeOf<ApiDigestSubscription> = {
  uid: 'api::digest.subscription',
  displayName: 'Subscription',
  names: { az: 'Abunələr', ru: 'Подписки' },
  mainField: 'email',
  columns: ['email', 'state', 'frequency', 'language', 'confirmedAt'],
  sort: { by: 'confirmedAt', order: 'DESC' },
  fields: {
    email: {
      az: ['E-poçt', 'Xəbər məktubunun ünvanı.'],
      en: ['Email', 'Where the digest goes.'],
      ru: ['Почта', 'Куда уходит рассылка.'],
    },
    state: {
      az: ['Vəziyyət', 'Yalnız təsdiqlənmiş abunəyə məktub gedir.'],
      en: ['State', 'Only confirmed ones are written to.'],
      ru: ['Состояние', 'Письма уходят только подтверждённым.'],
      choices: {
        unconfirmed: { az: 'Təsdiqlənməyib', en: 'Unconfirmed', ru: 'Не подтверждена' },
        confirmed: { az: 'Təsdiqlənib', en: 'Confirmed', ru: 'Подтверждена' },
        unsubscribed: { az: 'İmtina edilib', en: 'Unsubscribed', ru: 'Отписан' },
        suppressed: {
          az: 'Ünvan məktub qəbul etmir',
          en: 'Address takes no mail',
          ru: 'Адрес не принимает письма',
        },
      },
    },
    frequency: {
      az: ['Tezlik', 'Həftəlik və ya aylıq.'],
      en: ['How often', 'Weekly or monthly.'],
      ru: ['Частота', 'Раз в неделю или в месяц.'],
      choices: FREQUENCY_CHOICES,
    },
    language: {
      az: ['Dil', 'Məktubun dili.'],
      en: ['Language', 'The language of the digest.'],
      ru: ['Язык', 'Язык рассылки.'],
      choices: LANGUAGE_CHOICES,
    },
    regionKeys: {
      az: ['Regionlar', 'Boş siyahı: hamısı.'],
      en: ['Regions', 'An empty list means all.'],
      ru: ['Регионы', 'Пустой список – все.'],
    },
    interestKeys: {
      az: ['Maraqlar', 'Boş siyahı: hamısı.'],
      en: ['Interests', 'An empty list means all.'],
      ru: ['Интересы', 'Пустой список – все.'],
    },
    kinds: {
      az: ['Növlər', 'Boş siyahı: hamısı.'],
      en: ['Kinds', 'An empty list means all.'],
      ru: ['Виды', 'Пустой список – все.'],
    },
    memberDocumentId: {
      az: ['Üzv', 'Üzvün daxili nömrəsi, hesabı varsa.'],
      en: ['Member', 'Internal number of the member, if there is an account.'],
      ru: ['Участник', 'Внутренний номер участника, если есть учётная запись.'],
    },
    confirmedAt: {
      az: ['Təsdiq anı', 'Ünvan sahibinin razılığı.'],
      en: ['Confirmed', 'When the owner of the address agreed.'],
      ru: ['Подтверждена', 'Когда согласился владелец адреса.'],
    },
    unsubscribedAt: {
      az: ['İmtina anı', 'Abunədən nə vaxt çıxıb.'],
      en: ['Unsubscribed', 'When the owner left.'],
      ru: ['Отписан', 'Когда владелец отписался.'],
    },
  },
  cards: [
    [
      ['email', 'state'],
      ['frequency', 'language'],
      ['regionKeys'],
      ['interestKeys'],
      ['kinds'],
      ['confirmedAt', 'unsubscribedAt'],
    ],
  ],
  readOnly: [
    'email',
    'state',
    'frequency',
    'language',
    'regionKeys',
    'interestKeys',
    'kinds',
    'confirmedAt',
    'unsubscribedAt',
  ],
};

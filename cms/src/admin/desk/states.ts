import { STATE_NAMES } from '../../api/casework/domain/state-names';
import { APPLICATION_UID } from './addresses';
import type { Texts } from './choose';

/** Colours of the design system; the name always stands beside it. */
export type Tone = 'primary' | 'secondary' | 'success' | 'warning' | 'danger' | 'neutral';

export interface ShownState {
  name: Texts;
  tone: Tone;
}

const APPLICATION_TONES: Record<string, Tone> = {
  submitted: 'primary',
  'in-review': 'secondary',
  'awaiting-consent': 'warning',
  'information-needed': 'warning',
  offered: 'warning',
  accepted: 'success',
  completed: 'success',
  declined: 'danger',
  'no-show': 'danger',
};

const APPLICATION_STATES = Object.fromEntries(
  Object.entries(STATE_NAMES).map(([state, name]): [string, ShownState] => [
    state,
    { name, tone: APPLICATION_TONES[state] ?? 'neutral' },
  ]),
);

const LIFE_STATES: Record<string, ShownState> = {
  active: { name: { az: 'Davam edir', en: 'Active', ru: 'Действует' }, tone: 'success' },
  sleeping: { name: { az: 'Fasilədə', en: 'Sleeping', ru: 'Пауза' }, tone: 'warning' },
  closed: { name: { az: 'Bağlanıb', en: 'Closed', ru: 'Закрыто' }, tone: 'neutral' },
};

const MAIL_STATES: Record<string, ShownState> = {
  queued: { name: { az: 'Növbədə', en: 'Queued', ru: 'В очереди' }, tone: 'primary' },
  claimed: { name: { az: 'Hazırlanır', en: 'Being prepared', ru: 'Готовится' }, tone: 'primary' },
  handing: { name: { az: 'Göndərilir', en: 'Being sent', ru: 'Отправляется' }, tone: 'primary' },
  sent: { name: { az: 'Göndərilib', en: 'Sent', ru: 'Отправлено' }, tone: 'success' },
  failed: { name: { az: 'Göndərilmədi', en: 'Failed', ru: 'Не отправлено' }, tone: 'danger' },
  suppressed: { name: { az: 'Dayandırılıb', en: 'Held back', ru: 'Задержано' }, tone: 'neutral' },
  uncertain: { name: { az: 'Bilinmir', en: 'Not known', ru: 'Неизвестно' }, tone: 'warning' },
};

const RUN_STATES: Record<string, ShownState> = {
  planning: { name: { az: 'Seçilir', en: 'Planning', ru: 'Готовится' }, tone: 'primary' },
  planned: { name: { az: 'Hazırdır', en: 'Planned', ru: 'Готова' }, tone: 'primary' },
  done: { name: { az: 'Göndərilib', en: 'Sent', ru: 'Отправлена' }, tone: 'success' },
};

const SUBSCRIPTION_STATES: Record<string, ShownState> = {
  unconfirmed: {
    name: { az: 'Təsdiqlənməyib', en: 'Unconfirmed', ru: 'Не подтверждена' },
    tone: 'warning',
  },
  confirmed: { name: { az: 'Təsdiqlənib', en: 'Confirmed', ru: 'Подтверждена' }, tone: 'success' },
  unsubscribed: { name: { az: 'Çıxıb', en: 'Unsubscribed', ru: 'Отписан' }, tone: 'neutral' },
  suppressed: {
    name: { az: 'Ünvan işləmir', en: 'Address fails', ru: 'Адрес не работает' },
    tone: 'danger',
  },
};

const BY_TYPE: Record<string, Record<string, ShownState>> = {
  [APPLICATION_UID]: APPLICATION_STATES,
  'api::student-service.student-service': LIFE_STATES,
  'api::club.club': LIFE_STATES,
  'api::volunteering.volunteer-project': LIFE_STATES,
  'api::platform.outgoing-mail': MAIL_STATES,
  'api::digest.run': RUN_STATES,
  'api::digest.subscription': SUBSCRIPTION_STATES,
};

/** How a state of a type is shown; null for what is no state of ours. */
export function shownState(uid: string, state: string): ShownState | null {
  return BY_TYPE[uid]?.[state] ?? null;
}

import type { Locale } from '@office/search';
import { formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { ServiceStatus } from '#lib/cms/resources/service-status.ts';
import type { SiteStatus } from './load-status.ts';

export type PartState = 'up' | 'down' | 'unknown';

/** The page of the service's state, ready to print. */
export interface StatusView {
  /** Whether everything works and nothing waits for long. */
  isWhole: boolean;
  checked: string;
  parts: { name: string; state: PartState; word: string; text: string }[];
  waiting: string;
  digest: string;
}

/** Longer than a change takes when all goes well, with room for a crowd. */
const LONG_WAIT_SECONDS = 15 * 60;

/** Says in words how the service works. */
export function statusView(
  { checkedAt, isSearchUp, office }: SiteStatus,
  { locale, t }: { locale: Locale; t: Translate },
): StatusView {
  const record = office === null ? 'down' : 'up';
  const search = isSearchUp ? 'up' : 'down';
  const mail = office === null ? 'unknown' : office.mail;
  const part = (name: string, state: PartState, text: string) => ({
    ...{ name, state, text },
    word: t(`status.state-${state}`),
  });
  return {
    isWhole: record === 'up' && search === 'up' && mail === 'up' && !isStuck(office),
    checked: t('status.checked', { time: formatDate(locale, checkedAt, 'day-time') }),
    parts: [
      part(t('status.site'), 'up', t('status.site-up')),
      part(t('status.record'), record, t(`status.record-${record}`)),
      part(t('status.search'), search, t(`status.search-${search}`)),
      part(t('status.mail'), mail, t(`status.mail-${mail}`)),
    ],
    waiting: sayWaiting(office, t),
    digest: sayDigest(office, { locale, t }),
  };
}

function isStuck(office: ServiceStatus | null): boolean {
  const { state, oldestSeconds } = office?.outbox ?? { state: 'unknown', oldestSeconds: null };
  return state === 'blocked' || (oldestSeconds ?? 0) > LONG_WAIT_SECONDS;
}

function sayWaiting(office: ServiceStatus | null, t: Translate): string {
  if (office === null || office.outbox.state === 'unknown') return t('status.unknown');
  const { state, oldestSeconds } = office.outbox;
  const age = sayAge(oldestSeconds, t);
  if (state === 'blocked') return [t('status.waitingBlocked'), age].filter(Boolean).join(' ');
  return age ?? t('status.waitingNone');
}

function sayAge(seconds: number | null, t: Translate): string | null {
  if (seconds === null) return null;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return t('status.waitingMoment');
  if (minutes < 60) return t('status.waitingMinutes', { count: minutes });
  return t('status.waitingHours', { count: Math.floor(minutes / 60) });
}

function sayDigest(
  office: ServiceStatus | null,
  { locale, t }: { locale: Locale; t: Translate },
): string {
  if (office === null) return t('status.unknown');
  if (office.digest === null) return t('status.digestNone');
  const { sentAt, mails } = office.digest;
  const time = formatDate(locale, sentAt, 'day-time');
  if (mails === null) return t('status.digestFew', { time });
  if (mails === 0) return t('status.digestNothing', { time });
  return t('status.digestMails', { time, count: mails });
}

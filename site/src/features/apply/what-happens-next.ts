import type { Locale } from '@office/search';
import { formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { SentApplication } from '#lib/session/session-record.ts';

/** What an applicant may expect right after sending, and by when. */
export function whatHappensNext(
  t: Translate,
  locale: Locale,
  { state, dueAt }: SentApplication,
): string {
  switch (state) {
    case 'accepted':
      return t('apply.next-accepted');
    case 'reserve':
      return t('apply.next-reserve');
    case 'awaiting-consent':
      return t('apply.next-awaiting-consent');
    default:
      return dueAt === null
        ? t('account.about-submitted')
        : t('apply.next-submitted', { date: formatDate(locale, dueAt) });
  }
}

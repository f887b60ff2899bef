import type { Locale } from '@office/search';
import { formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { ApplicationDetail } from '#lib/cms/resources/applications.ts';

/** What the state of a case means for its applicant, with the term where there is one. */
export function aboutState(
  t: Translate,
  locale: Locale,
  application: Pick<ApplicationDetail, 'state' | 'informationDueAt' | 'offerExpiresAt'>,
): string {
  const { state, informationDueAt, offerExpiresAt } = application;
  const day = (date: Date | null) => (date === null ? '…' : formatDate(locale, date, 'day-time'));
  if (state === 'draft') return t('account.state-draft');
  if (state === 'information-needed') {
    return t('account.about-information-needed', { date: day(informationDueAt) });
  }
  if (state === 'offered') return t('account.about-offered', { date: day(offerExpiresAt) });
  return t(`account.about-${state}`);
}

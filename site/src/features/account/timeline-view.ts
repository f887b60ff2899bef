import type { Locale } from '@office/search';
import { formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { ApplicationDetail } from '#lib/cms/resources/applications.ts';

/** What has happened to a case, newest last, as the timeline component prints it. */
export function timelineView(
  timeline: ApplicationDetail['timeline'],
  { t, locale }: { t: Translate; locale: Locale },
) {
  return timeline.map((entry, index) => ({
    title: t(`account.state-${entry.toState}`),
    at: { iso: entry.at.toISOString(), text: formatDate(locale, entry.at, 'day-time') },
    text: entry.reason,
    current: index === timeline.length - 1,
  }));
}

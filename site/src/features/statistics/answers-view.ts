import { lookOfRegions } from '#features/catalogue/region-look.ts';
import { taxonName } from '#features/catalogue/taxon-name.ts';
import { formatList, formatNumber } from '#i18n/format.ts';
import type { Statistics } from '#lib/cms/resources/statistics.ts';
import type { MeasureView, StatisticsContext } from './measure-view.ts';

/** How long the regions take to answer. */
export function answersView(
  answers: Statistics['answers'],
  { locale, t, taxonomy }: StatisticsContext,
): MeasureView {
  const longest = Math.max(1, ...answers.map(({ medianDays }) => medianDays ?? 0));
  const rows = answers.map(({ regionKey, medianDays }) => ({
    name: taxonName(taxonomy, 'regions', regionKey, locale),
    look: lookOfRegions(taxonomy, [regionKey]),
    medianDays,
    figure:
      medianDays === null ? t('statistics.hidden') : t('statistics.days', { count: medianDays }),
  }));
  const told = rows.filter(({ medianDays }) => medianDays !== null);
  const list = told.map(({ name, medianDays, figure }) =>
    t('statistics.figure', {
      region: name,
      figure: medianDays === 0 ? t('statistics.sameDay') : figure,
    }),
  );
  return {
    id: 'answers',
    title: t('statistics.answersTitle'),
    sentence:
      list.length === 0
        ? t('statistics.answersFew')
        : t('statistics.answersSentence', { list: formatList(locale, list) }),
    groups: [
      {
        label: null,
        bars: rows.map(({ name, look, medianDays, figure }) => ({
          label: name,
          length: medianDays === null ? null : medianDays / longest,
          figure,
          look,
        })),
      },
    ],
    table: {
      corner: t('statistics.region'),
      columns: [t('statistics.answersMedian')],
      rows: rows.map(({ name, medianDays }) => ({
        label: name,
        cells: [medianDays === null ? t('statistics.hidden') : formatNumber(locale, medianDays)],
      })),
    },
  };
}

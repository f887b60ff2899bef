import { formatDate } from '#i18n/format.ts';
import type { Statistics } from '#lib/cms/resources/statistics.ts';
import { answersView } from './answers-view.ts';
import { distanceView, type DistanceView } from './distance-view.ts';
import { measureView, type MeasureView, type StatisticsContext } from './measure-view.ts';

/** The page of statistics, ready to print. */
export interface StatisticsView {
  counted: string;
  distance: DistanceView;
  measures: MeasureView[];
  notes: string[];
}

/** Turns what was counted into what its page prints. */
export function statisticsView(statistics: Statistics, context: StatisticsContext): StatisticsView {
  const { locale, t } = context;
  const { regions, opportunities, places, applications } = statistics;
  const sumOf = (numberOf: (region: Statistics['regions'][number]) => number) =>
    regions.reduce((sum, region) => sum + numberOf(region), 0);
  const sent = applications.all.total;
  const measures = [
    {
      id: 'opportunities',
      title: t('statistics.opportunitiesTitle'),
      sum: t('statistics.opportunitiesSum', { count: opportunities.all.total ?? 0 }),
      table: opportunities,
    },
    {
      id: 'places',
      title: t('statistics.placesTitle'),
      sum: t('statistics.placesSum', { count: places.all.total ?? 0 }),
      table: places,
    },
    {
      id: 'applications',
      title: t('statistics.applicationsTitle'),
      sum:
        sent === null
          ? t('statistics.applicationsFew')
          : t('statistics.applicationsSum', { count: sent }),
      table: applications,
    },
  ];
  return {
    counted: t('statistics.counted', { time: formatDate(locale, statistics.at, 'day-time') }),
    distance: distanceView(statistics, context),
    measures: [
      ...measures.map((measure) => measureView({ ...measure, regions }, context)),
      answersView(statistics.answers, context),
    ],
    notes: [
      t('statistics.noteRegions'),
      t('statistics.noteHidden'),
      t('statistics.noteAnswers'),
      t('statistics.noteSizes', {
        known: sumOf(({ sizesKnown }) => sizesKnown),
        total: sumOf(({ institutions }) => institutions),
      }),
    ],
  };
}

import { OPPORTUNITY_KINDS, type Locale } from '@office/search';
import { taxonName } from '#features/catalogue/taxon-name.ts';
import { BYTE_ORDER_MARK, csvLine, type CsvCell, type CsvSeparator } from '#lib/csv/csv-line.ts';
import type { CountRow, CountTable, Statistics } from '#lib/cms/resources/statistics.ts';
import { ratesPerThousand, type StatisticsContext } from './measure-view.ts';

/** Spreadsheets expect the separator of lists of the language they are set to. */
const SEPARATORS: Record<Locale, CsvSeparator> = { az: ';', en: ',', ru: ';' };

/** All figures of the page of statistics, one a line, as a file a spreadsheet opens. */
export function writeStatistics(statistics: Statistics, context: StatisticsContext): string {
  const { t, locale } = context;
  const head = [
    ...[t('statistics.measure'), t('statistics.region'), t('statistics.kind')],
    ...[t('statistics.value'), t('statistics.perThousand'), t('statistics.note')],
  ];
  const { opportunities, places, applications, regions } = statistics;
  const tables: [measure: string, table: CountTable][] = [
    [t('statistics.opportunitiesTitle'), opportunities],
    [t('statistics.placesTitle'), places],
    [t('statistics.applicationsTitle'), applications],
  ];
  const lines = [
    head,
    distanceLine(statistics, context),
    ...tables.flatMap(([measure, table]) => tableLines({ measure, table, regions }, context)),
    ...answerLines(statistics, context),
  ];
  const separator = SEPARATORS[locale];
  return BYTE_ORDER_MARK + lines.map((cells) => csvLine(cells, separator)).join('');
}

function distanceLine({ distance }: Statistics, { t }: StatisticsContext): CsvCell[] {
  const { share, basis } = distance;
  const percent = share === null ? null : Math.round(share * 1000) / 10;
  const note = share === null ? t('statistics.distanceNone') : t(`statistics.share-${basis}`);
  const measure = `${t('statistics.distanceTitle')}, %`;
  return [measure, t('statistics.allRegions'), null, percent, null, note];
}

interface Listed {
  measure: string;
  table: CountTable;
  regions: Statistics['regions'];
}

function tableLines({ measure, table, regions }: Listed, context: StatisticsContext): CsvCell[][] {
  const { t, taxonomy, locale } = context;
  const rates = ratesPerThousand(table, regions);
  const rows: { region: string; row: CountRow }[] = [
    ...table.regions.map((row) => ({
      region: taxonName(taxonomy, 'regions', row.regionKey, locale),
      row,
    })),
    { region: t('statistics.allRegions'), row: table.all },
  ];
  return rows.flatMap(({ region, row }, place) => [
    ...OPPORTUNITY_KINDS.map((kind) => [
      ...[measure, region, t(`vocabulary.kinds-${kind}`)],
      ...[row.byKind[kind], null, noteOf(row.byKind[kind], context)],
    ]),
    [
      ...[measure, region, t('statistics.total')],
      ...[row.total, rates[place] ?? null, noteOf(row.total, context)],
    ],
  ]);
}

function answerLines({ answers }: Statistics, context: StatisticsContext): CsvCell[][] {
  const { t, taxonomy, locale } = context;
  return answers.map(({ regionKey, medianDays }) => [
    `${t('statistics.answersTitle')}: ${t('statistics.answersMedian')}`,
    taxonName(taxonomy, 'regions', regionKey, locale),
    ...[null, medianDays, null, noteOf(medianDays, context)],
  ]);
}

function noteOf(number: number | null, { t }: StatisticsContext): string | null {
  return number === null ? t('statistics.hidden') : null;
}

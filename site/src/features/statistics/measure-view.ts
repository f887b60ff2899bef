import { OPPORTUNITY_KINDS, type Locale, type OpportunityKind } from '@office/search';
import { lookOfRegions, type RegionLook } from '#features/catalogue/region-look.ts';
import { taxonName } from '#features/catalogue/taxon-name.ts';
import { formatList, formatNumber } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { CountRow, CountTable, Statistics } from '#lib/cms/resources/statistics.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';

/** One bar of a chart. */
export interface Bar {
  label: string;
  /** Of the longest bar of the chart, from 0 to 1; null where the number is not told. */
  length: number | null;
  figure: string;
  look: RegionLook;
  /** Drawn as an outline, beside a filled one it is compared with. */
  isOutline?: boolean;
}

export interface BarGroup {
  /** Null in a chart of one group, whose title says all. */
  label: string | null;
  bars: Bar[];
}

export interface FigureTable {
  corner: string;
  columns: string[];
  rows: { label: string; cells: string[] }[];
}

/** Something measured, as a sentence, as a chart and as a table. */
export interface MeasureView {
  id: string;
  title: string;
  sentence: string;
  groups: BarGroup[];
  table: FigureTable;
}

export interface StatisticsContext {
  locale: Locale;
  t: Translate;
  taxonomy: Taxonomy;
}

interface Measured {
  id: string;
  title: string;
  /** What all regions have together. */
  sum: string;
  table: CountTable;
  regions: Statistics['regions'];
}

/** What a table of counts shows. */
export function measureView(measured: Measured, context: StatisticsContext): MeasureView {
  const { id, title, sum, table } = measured;
  const comparison = compareRegions(table, context);
  return {
    id,
    title,
    sentence: comparison === null ? sum : `${sum} ${comparison}`,
    groups: groupsOf(table, context),
    table: tableOf(measured, context),
  };
}

/** `Most: Baku (34). Fewest: Sumgait (17).`; null while a region's number is not told. */
function compareRegions(
  { regions }: CountTable,
  { locale, t, taxonomy }: StatisticsContext,
): string | null {
  const totals = regions.map(({ total }) => total).filter((total) => total !== null);
  if (totals.length < regions.length || totals.length < 2) return null;
  const [fewest, most] = [Math.min(...totals), Math.max(...totals)];
  if (fewest === most) return t('statistics.same');
  const say = (wanted: number) => {
    const names = regions
      .filter(({ total }) => total === wanted)
      .map(({ regionKey }) => taxonName(taxonomy, 'regions', regionKey, locale));
    return `${formatList(locale, names)} (${formatNumber(locale, wanted)})`;
  };
  return t('statistics.most', { most: say(most), fewest: say(fewest) });
}

/** All kinds together, then each of them. */
function groupsOf(table: CountTable, context: StatisticsContext): BarGroup[] {
  const { locale, t, taxonomy } = context;
  const longest = Math.max(1, ...table.regions.flatMap((row) => numbersOf(row)));
  const groups: { label: string; numberOf: (row: CountRow) => number | null }[] = [
    { label: t('statistics.total'), numberOf: (row) => row.total },
    ...OPPORTUNITY_KINDS.map((kind) => ({
      label: t(`vocabulary.kinds-${kind}`),
      numberOf: (row: CountRow) => row.byKind[kind],
    })),
  ];
  return groups.map(({ label, numberOf }) => ({
    label,
    bars: table.regions.map((row) => {
      const number = numberOf(row);
      return {
        label: taxonName(taxonomy, 'regions', row.regionKey, locale),
        length: number === null ? null : number / longest,
        figure: sayCount(number, context),
        look: lookOfRegions(taxonomy, [row.regionKey]),
      };
    }),
  }));
}

function tableOf({ table, regions }: Measured, context: StatisticsContext): FigureTable {
  const { locale, t, taxonomy } = context;
  const columns = [...table.regions, table.all];
  const rowOf = (label: string, numberOf: (row: CountRow) => number | null) => ({
    label,
    cells: columns.map((column) => sayCount(numberOf(column), context)),
  });
  const rates = ratesPerThousand(table, regions);
  return {
    corner: t('statistics.kind'),
    columns: [
      ...table.regions.map(({ regionKey }) => taxonName(taxonomy, 'regions', regionKey, locale)),
      t('statistics.allRegions'),
    ],
    rows: [
      ...OPPORTUNITY_KINDS.map((kind: OpportunityKind) =>
        rowOf(t(`vocabulary.kinds-${kind}`), ({ byKind }) => byKind[kind]),
      ),
      rowOf(t('statistics.total'), ({ total }) => total),
      ...(rates.every((rate) => rate === null)
        ? []
        : [
            {
              label: t('statistics.perThousand'),
              cells: rates.map((rate) => (rate === null ? '–' : formatNumber(locale, rate))),
            },
          ]),
    ],
  };
}

/**
 * How many there are for a thousand students in each region and in all of them, rounded to tenths;
 * null where it is not known of every institution how many study there, or the count is not told.
 */
export function ratesPerThousand(
  table: CountTable,
  regions: Statistics['regions'],
): (number | null)[] {
  const students = table.regions.map(
    ({ regionKey }) => regions.find(({ key }) => key === regionKey)?.students ?? null,
  );
  const all = students.includes(null)
    ? null
    : students.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const rate = (total: number | null, size: number | null) =>
    total === null || size === null || size === 0 ? null : Math.round((total / size) * 10_000) / 10;
  return [
    ...table.regions.map(({ total }, place) => rate(total, students[place] ?? null)),
    rate(table.all.total, all),
  ];
}

function numbersOf({ byKind, total }: CountRow): number[] {
  return [...Object.values(byKind), total].filter((number) => number !== null);
}

function sayCount(number: number | null, { locale, t }: StatisticsContext): string {
  return number === null ? t('statistics.hidden') : formatNumber(locale, number);
}

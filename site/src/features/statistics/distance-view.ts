import { lookOfRegions } from '#features/catalogue/region-look.ts';
import { taxonName } from '#features/catalogue/taxon-name.ts';
import { formatShare } from '#i18n/format.ts';
import type { Statistics } from '#lib/cms/resources/statistics.ts';
import type { BarGroup, FigureTable, StatisticsContext } from './measure-view.ts';

/** The distance between the regions with what it is made of. */
export interface DistanceView {
  title: string;
  /** `27 %`; null when there is nothing to compare. */
  numeral: string | null;
  meaning: string;
  definition: string;
  groups: BarGroup[];
  table: FigureTable;
}

/** Shows each region's share of what is open beside its share of those it is for. */
export function distanceView(
  { distance, opportunities, regions }: Statistics,
  { locale, t, taxonomy }: StatisticsContext,
): DistanceView {
  const { share, basis } = distance;
  const offers = sharesOf(opportunities.regions.map(({ total }) => total ?? 0));
  const sizes = sharesOf(regions.map((region) => region[basis] ?? 0));
  const longest = Math.max(...offers, ...sizes, Number.MIN_VALUE);
  const names = regions.map(({ key }) => taxonName(taxonomy, 'regions', key, locale));
  const [offersLabel, sizesLabel] = [t('statistics.shareOffers'), t(`statistics.share-${basis}`)];
  const say = (part: number) => formatShare(locale, part);
  return {
    title: t('statistics.distanceTitle'),
    numeral: share === null ? null : say(share),
    meaning:
      share === null ? t('statistics.distanceNone') : t(`statistics.distanceMeaning-${basis}`),
    definition: t(`statistics.distanceDefinition-${basis}`),
    groups:
      share === null
        ? []
        : regions.map(({ key }, place) => {
            const look = lookOfRegions(taxonomy, [key]);
            const [offered, size] = [offers[place] ?? 0, sizes[place] ?? 0];
            return {
              label: names[place] ?? key,
              bars: [
                { label: offersLabel, length: offered / longest, figure: say(offered), look },
                {
                  ...{ label: sizesLabel, length: size / longest, figure: say(size), look },
                  isOutline: true,
                },
              ],
            };
          }),
    table: {
      corner: t('statistics.region'),
      columns: [offersLabel, sizesLabel],
      rows: names.map((label, place) => ({
        label,
        cells: [say(offers[place] ?? 0), say(sizes[place] ?? 0)],
      })),
    },
  };
}

function sharesOf(numbers: readonly number[]): number[] {
  const sum = numbers.reduce((total, one) => total + one, 0);
  return numbers.map((one) => (sum === 0 ? 0 : one / sum));
}

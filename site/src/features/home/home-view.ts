import type { HomeFinds } from '@office/search/query';
import { cardOfListed, type CardContext, type CardView } from '#features/catalogue/card-view.ts';
import { lookOfRegions, type RegionLook } from '#features/catalogue/region-look.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import type { Availability } from '#lib/search/when-available.ts';
import { paths } from '#paths.ts';

export interface RegionPanel {
  key: string;
  href: string;
  name: string;
  intro: string;
  look: RegionLook;
  /** Null while search is away. */
  pulse: { count: string; countLabel: string; nearest: string } | null;
}

export interface HomeView {
  panels: RegionPanel[];
  /** Null while search is away, which is not the same as empty. */
  lists: { closing: CardView[]; newest: CardView[] } | null;
}

/** What the home page prints. An entry that closes this week is not repeated among the newest. */
export function homeView(finds: Availability<HomeFinds>, context: CardContext): HomeView {
  const panels = context.taxonomy.regions.map((region) => ({
    key: region.key,
    href: paths.region(context.locale, region.key),
    name: region.names[context.locale],
    intro: region.intro[context.locale],
    look: lookOfRegions(context.taxonomy, [region.key]),
    pulse: finds.available ? sayPulse(finds.found, region.key, context) : null,
  }));
  return { panels, lists: finds.available ? toLists(finds.found, context) : null };
}

function sayPulse(finds: HomeFinds, regionKey: string, { locale, t }: CardContext) {
  const pulse = finds.regions.find((region) => region.regionKey === regionKey);
  const count = pulse?.openCount ?? 0;
  const deadline = pulse?.nearestDeadline ?? null;
  return {
    count: formatNumber(locale, count),
    countLabel: t('home.openLabel', { count }),
    nearest:
      deadline === null
        ? t('home.noDeadline')
        : t('home.nearestDeadline', { date: formatDate(locale, deadline, 'short-day') }),
  };
}

function toLists(finds: HomeFinds, context: CardContext) {
  const closingIds = new Set(finds.closingSoon.map(({ id }) => id));
  return {
    closing: finds.closingSoon.map((listed) => cardOfListed(listed, context)),
    newest: finds.newest
      .filter(({ id }) => !closingIds.has(id))
      .map((listed) => cardOfListed(listed, context)),
  };
}

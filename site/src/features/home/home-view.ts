import type { RegionPulse } from '@office/search/query';
import {
  cardOfHit,
  cardOfListed,
  type CardContext,
  type CardView,
} from '#features/catalogue/card-view.ts';
import { lookOfRegions, type RegionLook } from '#features/catalogue/region-look.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { paths } from '#paths.ts';
import type { HomeLists } from './load-home.ts';

export interface RegionPanel {
  key: string;
  href: string;
  name: string;
  intro: string;
  look: RegionLook;
  pulse: { count: string; countLabel: string; nearest: string };
}

export interface HomeView {
  panels: RegionPanel[];
  /** What closes this week. */
  closing: CardView[];
  /** The newest, or while search is away what is open besides. */
  more: CardView[];
  /** Search is away: the lists come from the record. */
  isListed: boolean;
}

/** What the home page prints. An entry that closes this week is not repeated below. */
export function homeView(home: HomeLists, context: CardContext): HomeView {
  const panels = context.taxonomy.regions.map((region) => ({
    key: region.key,
    href: paths.region(context.locale, region.key),
    name: region.names[context.locale],
    intro: region.intro[context.locale],
    look: lookOfRegions(context.taxonomy, [region.key]),
    pulse: sayPulse(home.regions, region.key, context),
  }));
  const closing = home.isListed
    ? home.closingSoon.map((hit) => cardOfHit(hit, context))
    : home.closingSoon.map((listed) => cardOfListed(listed, context));
  const closingIds = new Set(home.closingSoon.map(({ id }) => id));
  const isNew = ({ id }: { id: string }) => !closingIds.has(id);
  const more = home.isListed
    ? home.others.filter(isNew).map((hit) => cardOfHit(hit, context))
    : home.newest.filter(isNew).map((listed) => cardOfListed(listed, context));
  return { panels, closing, more, isListed: home.isListed };
}

function sayPulse(regions: readonly RegionPulse[], regionKey: string, { locale, t }: CardContext) {
  const pulse = regions.find((region) => region.regionKey === regionKey);
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

import { OPPORTUNITY_KINDS, type Locale } from '@office/search';
import type { CatalogueAnswer } from '@office/search/query';
import { cardOfHit, type CardContext, type CardView } from '#features/catalogue/card-view.ts';
import { nameLang } from '#features/catalogue/content-lang.ts';
import type { OpenInRegion } from '#features/catalogue/load-open.ts';
import { lookOfRegions, type RegionLook } from '#features/catalogue/region-look.ts';
import { calendarDaysUntil, formatNumber } from '#i18n/format.ts';
import type { Region } from '#lib/cms/resources/taxonomy.ts';
import { paths } from '#paths.ts';

export interface Figure {
  numeral: string;
  label: string;
}

/** A region as its page prints it. */
export interface RegionView {
  key: string;
  name: string;
  intro: string;
  look: RegionLook;
  figures: Figure[];
  kinds: { label: string; count: string; href: string }[];
  cards: CardView[];
  /** Search is away: the list comes from the record. */
  isListed: boolean;
  institutions: { name: string; lang: Locale | undefined; href: string; type: string }[];
  others: { name: string; href: string; look: RegionLook }[];
}

const SHOWN = 8;
const SOON_DAYS = 7;

/** Turns a region and what is open in it into what its page prints. */
export function regionView(
  region: Region,
  { answer, isListed }: OpenInRegion,
  context: CardContext,
): RegionView {
  const { locale, t, taxonomy } = context;
  const institutions = taxonomy.institutions.filter(({ regionKey }) => regionKey === region.key);
  const institutionFigure = {
    numeral: formatNumber(locale, institutions.length),
    label: t('region.institutionsLabel', { count: institutions.length }),
  };
  return {
    key: region.key,
    name: region.names[locale],
    intro: region.intro[locale],
    look: lookOfRegions(taxonomy, [region.key]),
    figures: [...openFigures(answer, context), institutionFigure],
    kinds: isListed ? [] : countKinds(region.key, answer, context),
    cards: answer.hits.slice(0, SHOWN).map((hit) => cardOfHit(hit, context)),
    isListed,
    institutions: institutions.map(({ key, names, type }) => ({
      name: names[locale],
      lang: nameLang(names, locale),
      href: paths.institution(locale, key),
      type: t(`vocabulary.institution-${type}`),
    })),
    others: taxonomy.regions
      .filter(({ key }) => key !== region.key)
      .map(({ key, names }) => ({
        name: names[locale],
        href: paths.region(locale, key),
        look: lookOfRegions(taxonomy, [key]),
      })),
  };
}

function openFigures(answer: CatalogueAnswer, { locale, t, now }: CardContext): Figure[] {
  const closing = answer.hits.filter(
    ({ deadline }) => deadline !== null && calendarDaysUntil(deadline, now) <= SOON_DAYS,
  ).length;
  return [
    {
      numeral: formatNumber(locale, answer.total),
      label: t('region.openLabel', { count: answer.total }),
    },
    {
      numeral: formatNumber(locale, closing),
      label: t('region.closingLabel', { count: closing }),
    },
  ];
}

function countKinds(regionKey: string, answer: CatalogueAnswer, { locale, t }: CardContext) {
  return OPPORTUNITY_KINDS.map((kind) => ({
    label: t(`vocabulary.kinds-${kind}`),
    count: formatNumber(locale, answer.facets.kind[kind] ?? 0),
    href: paths.search(locale, { region: regionKey, kind, open: '1' }),
  }));
}

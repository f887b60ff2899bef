import { createHash } from 'node:crypto';
import { shortId, type Locale } from '@office/search';
import { lookOfRegions } from '#features/catalogue/region-look.ts';
import { taxonName } from '#features/catalogue/taxon-name.ts';
import type { MotifName } from '#features/motif/weave-motif.ts';
import { translator } from '#i18n/translate.ts';
import type { CatalogueEntry } from '#lib/cms/resources/catalogue.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { paths } from '#paths.ts';

/** All that is drawn on the picture messengers show of a page. */
export interface SocialCard {
  /** What the picture is of: an entry's short id, `region-{key}` or `office`. */
  subject: string;
  locale: Locale;
  title: string;
  /** Above the title; may be empty. */
  kicker: string;
  dye: string;
  motif: MotifName;
  seed: string;
}

interface Known {
  locale: Locale;
  taxonomy: Taxonomy;
}

/** Another one whenever the drawing changes, so that no old picture stays under a new address. */
const DRAWING = 1;

export function entryCard(entry: CatalogueEntry, { locale, taxonomy }: Known): SocialCard {
  const regions = entry.regionKeys.map((key) => taxonName(taxonomy, 'regions', key, locale));
  return {
    subject: shortId(entry.documentId),
    locale,
    title: entry.title,
    kicker: [translator(locale)(`vocabulary.kind-${entry.kind}`), ...regions].join(' · '),
    ...lookOfRegions(taxonomy, entry.regionKeys),
    seed: entry.documentId,
  };
}

/** Null for a region there is not. */
export function regionCard(key: string, { locale, taxonomy }: Known): SocialCard | null {
  const region = taxonomy.regions.find((known) => known.key === key);
  if (region === undefined) return null;
  return {
    subject: `region-${key}`,
    locale,
    title: translator(locale)('region.title', { region: region.names[locale] }),
    kicker: '',
    ...lookOfRegions(taxonomy, [key]),
    seed: key,
  };
}

/** The picture of pages that have none of their own. */
export function officeCard(locale: Locale): SocialCard {
  const t = translator(locale);
  return {
    subject: 'office',
    locale,
    title: t('home.title'),
    kicker: '',
    dye: 'madder',
    motif: 'star',
    seed: 'office',
  };
}

/** Names what is on a picture: 16 hexadecimal digits. */
export function cardHash(card: SocialCard): string {
  const content = JSON.stringify({ DRAWING, ...card });
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** Where the picture is; the address changes with what is on it. */
export function cardPath(card: SocialCard): string {
  return paths.socialImage(card.locale, `${card.subject}-${cardHash(card)}`);
}

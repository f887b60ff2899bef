import { pageSlug, type Locale } from '@office/search';
import { cardOfEntry, type CardContext, type CardView } from '#features/catalogue/card-view.ts';
import { nameLang } from '#features/catalogue/content-lang.ts';
import { lookOfRegions, type RegionLook } from '#features/catalogue/region-look.ts';
import { taxonName } from '#features/catalogue/taxon-name.ts';
import { formatList } from '#i18n/format.ts';
import type { OrganisedEntry, Organiser } from '#lib/cms/resources/organisers.ts';
import { paths } from '#paths.ts';

/** An organiser as its page prints it. */
export interface OrganiserView {
  key: string;
  name: string;
  /** Of the name, where it is not the page's. */
  lang: Locale | undefined;
  lead: string;
  look: RegionLook;
  institutionHref: string | null;
  /** What is open, by lead region in the editors' order. */
  regions: { key: string; name: string; dye: string; cards: CardView[] }[];
  /** What one can no longer apply for, still to be read. */
  past: CardView[];
}

/** Turns an organiser and what it offers into what its page prints. */
export function organiserView(organiser: Organiser, context: CardContext): OrganiserView {
  const { locale, t, taxonomy } = context;
  const { key, names, institutionKey, entries } = organiser;
  const open = entries.filter((entry) => entry.open).toSorted(byDeadline);
  const active = taxonomy.regions.filter((region) =>
    entries.some(({ regionKeys }) => regionKeys.includes(region.key)),
  );
  const regionNames = active.map((region) => taxonName(taxonomy, 'regions', region.key, locale));
  const cardOf = (entry: OrganisedEntry) => toCard(entry, context);
  return {
    key,
    name: names[locale],
    lang: nameLang(names, locale),
    lead: [t('organiser.kind'), formatList(locale, regionNames)].join(' · '),
    look: lookOfRegions(taxonomy, (open[0] ?? entries[0])?.regionKeys ?? []),
    institutionHref: institutionKey === null ? null : paths.institution(locale, institutionKey),
    regions: active.flatMap((region) => {
      const led = open.filter(({ regionKeys }) => regionKeys[0] === region.key);
      if (led.length === 0) return [];
      const name = taxonName(taxonomy, 'regions', region.key, locale);
      return [{ key: region.key, name, dye: region.dye, cards: led.map(cardOf) }];
    }),
    past: entries.filter((entry) => !entry.open).map(cardOf),
  };
}

/** The nearest first, and then what always is open. */
function byDeadline(one: OrganisedEntry, other: OrganisedEntry): number {
  const timeOf = ({ deadline }: OrganisedEntry) => deadline?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return timeOf(one) - timeOf(other);
}

function toCard(entry: OrganisedEntry, context: CardContext): CardView {
  const { documentId, title, summary, deadline } = entry;
  return cardOfEntry(
    {
      ...entry,
      id: documentId,
      slug: pageSlug(title, documentId),
      summary: summary ?? '',
      deadline: deadline?.toISOString() ?? null,
    },
    context,
  );
}

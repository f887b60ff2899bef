import type { Locale } from '@office/search';
import type { SuggestedEntry, SuggestedName } from '@office/search/query';
import type { CardContext } from '#features/catalogue/card-view.ts';
import { institutionName, taxonName } from '#features/catalogue/taxon-name.ts';
import { paths } from '#paths.ts';

/** One line of what is offered while somebody types; also what /api/suggest sends. */
export interface Proposal {
  type: SuggestedName['type'] | 'entry';
  /** `Region`, `Klub`: what it is, in the language of the page. */
  typeLabel: string;
  label: string;
  /** Of the label, where it is not in the page's language. */
  lang: Locale | null;
  url: string;
}

type ProposalContext = Pick<CardContext, 'locale' | 't' | 'taxonomy'>;

export function namedProposal({ type, key }: SuggestedName, context: ProposalContext): Proposal {
  const { locale, t, taxonomy } = context;
  switch (type) {
    case 'region':
      return {
        type,
        typeLabel: t('search.facetRegion'),
        label: taxonName(taxonomy, 'regions', key, locale),
        lang: null,
        url: paths.region(locale, key),
      };
    case 'institution': {
      const { text, lang } = institutionName(taxonomy, key, locale);
      const typeLabel = t('search.facetInstitution');
      return {
        type,
        typeLabel,
        label: text,
        lang: lang ?? null,
        url: paths.institution(locale, key),
      };
    }
    case 'interest':
      return {
        type,
        typeLabel: t('search.facetInterest'),
        label: taxonName(taxonomy, 'interests', key, locale),
        lang: null,
        url: paths.interest(locale, key),
      };
  }
}

export function entryProposal(
  { kind, slug, title, fallback }: SuggestedEntry,
  { locale, t }: ProposalContext,
): Proposal {
  const pathOf = kind === 'article' ? paths.article : paths.opportunity;
  return {
    type: 'entry',
    typeLabel: t(`vocabulary.kind-${kind}`),
    label: title,
    lang: fallback ? 'az' : null,
    url: pathOf(locale, slug),
  };
}

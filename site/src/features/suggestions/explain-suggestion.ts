import type { Fit, Locale } from '@office/search';
import { taxonName } from '#features/catalogue/taxon-name.ts';
import { formatList } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { azAccusative, azLocative } from './azerbaijani-cases.ts';

/** Why an opportunity is suggested: `Ekologiyanı seçmisiniz; ilk addım; Gəncədə`. */
export function explainSuggestion(
  fit: Fit,
  { locale, t, taxonomy }: { locale: Locale; t: Translate; taxonomy: Taxonomy },
): string {
  const interests = fit.interestKeys.map((key) => taxonName(taxonomy, 'interests', key, locale));
  const chosen = locale === 'az' ? interests.map(azAccusative) : interests;
  const level = t(`vocabulary.level-${fit.level}`).toLocaleLowerCase(locale);
  const parts = [t('suggestions.why', { interests: formatList(locale, chosen) }), level];
  if (fit.regionKey !== null) {
    const name = taxonName(taxonomy, 'regions', fit.regionKey, locale);
    parts.push(t('suggestions.whyRegion', { region: locale === 'az' ? azLocative(name) : name }));
  }
  return parts.join('; ');
}

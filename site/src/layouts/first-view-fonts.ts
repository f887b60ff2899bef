import type { Locale } from '@office/search';
import onestAzExt from '#styles/fonts/onest-az-ext.woff2?url';
import onestAz from '#styles/fonts/onest-az.woff2?url';
import onestRu from '#styles/fonts/onest-ru.woff2?url';
import piazzollaAzExt from '#styles/fonts/piazzolla-az-ext.woff2?url';
import piazzollaAz from '#styles/fonts/piazzolla-az.woff2?url';
import piazzollaRu from '#styles/fonts/piazzolla-ru.woff2?url';

const FONTS: Record<Locale, readonly string[]> = {
  az: [onestAz, piazzollaAz, onestAzExt, piazzollaAzExt],
  en: [onestAz, piazzollaAz],
  // Spaces and digits are in the other files.
  ru: [onestRu, piazzollaRu, onestAz, piazzollaAz],
};

/** The font files whose letters the first view of a page in this language is made of. */
export function fontsOfFirstView(locale: Locale): readonly string[] {
  return FONTS[locale];
}

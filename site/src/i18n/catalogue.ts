import type { Locale } from '@office/search';
import { article as azArticle } from './messages/az/article.ts';
import { article as enArticle } from './messages/en/article.ts';
import { article as ruArticle } from './messages/ru/article.ts';
import { catalogue as azCatalogue } from './messages/az/catalogue.ts';
import { catalogue as enCatalogue } from './messages/en/catalogue.ts';
import { catalogue as ruCatalogue } from './messages/ru/catalogue.ts';
import { faults as azFaults } from './messages/az/faults.ts';
import { faults as enFaults } from './messages/en/faults.ts';
import { faults as ruFaults } from './messages/ru/faults.ts';
import { home as azHome } from './messages/az/home.ts';
import { home as enHome } from './messages/en/home.ts';
import { home as ruHome } from './messages/ru/home.ts';
import { layout as azLayout } from './messages/az/layout.ts';
import { layout as enLayout } from './messages/en/layout.ts';
import { layout as ruLayout } from './messages/ru/layout.ts';
import { opportunity as azOpportunity } from './messages/az/opportunity.ts';
import { opportunity as enOpportunity } from './messages/en/opportunity.ts';
import { opportunity as ruOpportunity } from './messages/ru/opportunity.ts';
import { region as azRegion } from './messages/az/region.ts';
import { region as enRegion } from './messages/en/region.ts';
import { region as ruRegion } from './messages/ru/region.ts';
import { search as azSearch } from './messages/az/search.ts';
import { search as enSearch } from './messages/en/search.ts';
import { search as ruSearch } from './messages/ru/search.ts';
import { taxon as azTaxon } from './messages/az/taxon.ts';
import { taxon as enTaxon } from './messages/en/taxon.ts';
import { taxon as ruTaxon } from './messages/ru/taxon.ts';
import { ui as azUi } from './messages/az/ui.ts';
import { ui as enUi } from './messages/en/ui.ts';
import { ui as ruUi } from './messages/ru/ui.ts';
import { vocabulary as azVocabulary } from './messages/az/vocabulary.ts';
import { vocabulary as enVocabulary } from './messages/en/vocabulary.ts';
import { vocabulary as ruVocabulary } from './messages/ru/vocabulary.ts';
import type { MessageFile, TranslationOf } from './message-types.ts';

/** The source of all messages, by capability. A message is `capability.key`. */
const az = {
  article: azArticle,
  catalogue: azCatalogue,
  faults: azFaults,
  home: azHome,
  layout: azLayout,
  opportunity: azOpportunity,
  region: azRegion,
  search: azSearch,
  taxon: azTaxon,
  ui: azUi,
  vocabulary: azVocabulary,
} as const;

type Source = typeof az;
type Translation = { [Capability in keyof Source]: TranslationOf<Source[Capability]> };

const en: Translation = {
  article: enArticle,
  catalogue: enCatalogue,
  faults: enFaults,
  home: enHome,
  layout: enLayout,
  opportunity: enOpportunity,
  region: enRegion,
  search: enSearch,
  taxon: enTaxon,
  ui: enUi,
  vocabulary: enVocabulary,
};

const ru: Translation = {
  article: ruArticle,
  catalogue: ruCatalogue,
  faults: ruFaults,
  home: ruHome,
  layout: ruLayout,
  opportunity: ruOpportunity,
  region: ruRegion,
  search: ruSearch,
  taxon: ruTaxon,
  ui: ruUi,
  vocabulary: ruVocabulary,
};

type Flat<Tree extends Record<string, MessageFile>> = {
  [Capability in keyof Tree & string as `${Capability}.${keyof Tree[Capability] & string}`]: never;
};

/** Every message of the site, as `capability.key`. */
export type MessageKey = keyof Flat<Source>;

/** The Azerbaijani message of a key; its braces say which values the message needs. */
export type SourceMessage<Key extends MessageKey> = Key extends `${infer Capability}.${infer Name}`
  ? Capability extends keyof Source
    ? Name extends keyof Source[Capability]
      ? Source[Capability][Name]
      : never
    : never
  : never;

export const MESSAGES: Readonly<Record<Locale, Readonly<Record<string, MessageFile>>>> = {
  az,
  en,
  ru,
};

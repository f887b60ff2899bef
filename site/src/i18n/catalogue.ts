import type { Locale } from '@office/search';
import { article as azArticle } from './messages/az/article.ts';
import { article as enArticle } from './messages/en/article.ts';
import { article as ruArticle } from './messages/ru/article.ts';
import { catalogue as azCatalogue } from './messages/az/catalogue.ts';
import { catalogue as enCatalogue } from './messages/en/catalogue.ts';
import { catalogue as ruCatalogue } from './messages/ru/catalogue.ts';
import { feeds as azFeeds } from './messages/az/feeds.ts';
import { feeds as enFeeds } from './messages/en/feeds.ts';
import { feeds as ruFeeds } from './messages/ru/feeds.ts';
import { calendar as azCalendar } from './messages/az/calendar.ts';
import { calendar as enCalendar } from './messages/en/calendar.ts';
import { calendar as ruCalendar } from './messages/ru/calendar.ts';
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
import { organised as azOrganised } from './messages/az/organised.ts';
import { organised as enOrganised } from './messages/en/organised.ts';
import { organised as ruOrganised } from './messages/ru/organised.ts';
import { organiser as azOrganiser } from './messages/az/organiser.ts';
import { organiser as enOrganiser } from './messages/en/organiser.ts';
import { organiser as ruOrganiser } from './messages/ru/organiser.ts';
import { region as azRegion } from './messages/az/region.ts';
import { region as enRegion } from './messages/en/region.ts';
import { region as ruRegion } from './messages/ru/region.ts';
import { search as azSearch } from './messages/az/search.ts';
import { search as enSearch } from './messages/en/search.ts';
import { search as ruSearch } from './messages/ru/search.ts';
import { statistics as azStatistics } from './messages/az/statistics.ts';
import { statistics as enStatistics } from './messages/en/statistics.ts';
import { statistics as ruStatistics } from './messages/ru/statistics.ts';
import { status as azStatus } from './messages/az/status.ts';
import { status as enStatus } from './messages/en/status.ts';
import { status as ruStatus } from './messages/ru/status.ts';
import { taxon as azTaxon } from './messages/az/taxon.ts';
import { taxon as enTaxon } from './messages/en/taxon.ts';
import { taxon as ruTaxon } from './messages/ru/taxon.ts';
import { ui as azUi } from './messages/az/ui.ts';
import { ui as enUi } from './messages/en/ui.ts';
import { ui as ruUi } from './messages/ru/ui.ts';
import { vocabulary as azVocabulary } from './messages/az/vocabulary.ts';
import { vocabulary as enVocabulary } from './messages/en/vocabulary.ts';
import { vocabulary as ruVocabulary } from './messages/ru/vocabulary.ts';
import { access as azAccess } from './messages/az/access.ts';
import { access as enAccess } from './messages/en/access.ts';
import { access as ruAccess } from './messages/ru/access.ts';
import { account as azAccount } from './messages/az/account.ts';
import { account as enAccount } from './messages/en/account.ts';
import { account as ruAccount } from './messages/ru/account.ts';
import { apply as azApply } from './messages/az/apply.ts';
import { apply as enApply } from './messages/en/apply.ts';
import { apply as ruApply } from './messages/ru/apply.ts';
import { forms as azForms } from './messages/az/forms.ts';
import { forms as enForms } from './messages/en/forms.ts';
import { forms as ruForms } from './messages/ru/forms.ts';
import { subscription as azSubscription } from './messages/az/subscription.ts';
import { subscription as enSubscription } from './messages/en/subscription.ts';
import { subscription as ruSubscription } from './messages/ru/subscription.ts';
import { suggestions as azSuggestions } from './messages/az/suggestions.ts';
import { suggestions as enSuggestions } from './messages/en/suggestions.ts';
import { suggestions as ruSuggestions } from './messages/ru/suggestions.ts';
import { about as azAbout } from './messages/az/about.ts';
import { about as enAbout } from './messages/en/about.ts';
import { about as ruAbout } from './messages/ru/about.ts';
import { accessibility as azAccessibility } from './messages/az/accessibility.ts';
import { accessibility as enAccessibility } from './messages/en/accessibility.ts';
import { accessibility as ruAccessibility } from './messages/ru/accessibility.ts';
import { help as azHelp } from './messages/az/help.ts';
import { help as enHelp } from './messages/en/help.ts';
import { help as ruHelp } from './messages/ru/help.ts';
import { privacy as azPrivacy } from './messages/az/privacy.ts';
import { privacy as enPrivacy } from './messages/en/privacy.ts';
import { privacy as ruPrivacy } from './messages/ru/privacy.ts';
import { saved as azSaved } from './messages/az/saved.ts';
import { saved as enSaved } from './messages/en/saved.ts';
import { saved as ruSaved } from './messages/ru/saved.ts';
import { offline as azOffline } from './messages/az/offline.ts';
import { offline as enOffline } from './messages/en/offline.ts';
import { offline as ruOffline } from './messages/ru/offline.ts';
import { preview as azPreview } from './messages/az/preview.ts';
import { preview as enPreview } from './messages/en/preview.ts';
import { preview as ruPreview } from './messages/ru/preview.ts';
import type { MessageFile, TranslationOf } from './message-types.ts';

/** The source of all messages, by capability. A message is `capability.key`. */
const az = {
  preview: azPreview,
  offline: azOffline,
  saved: azSaved,
  privacy: azPrivacy,
  help: azHelp,
  accessibility: azAccessibility,
  about: azAbout,
  suggestions: azSuggestions,
  subscription: azSubscription,
  forms: azForms,
  apply: azApply,
  account: azAccount,
  access: azAccess,
  article: azArticle,
  catalogue: azCatalogue,
  faults: azFaults,
  feeds: azFeeds,
  calendar: azCalendar,
  home: azHome,
  layout: azLayout,
  opportunity: azOpportunity,
  organised: azOrganised,
  organiser: azOrganiser,
  region: azRegion,
  search: azSearch,
  statistics: azStatistics,
  status: azStatus,
  taxon: azTaxon,
  ui: azUi,
  vocabulary: azVocabulary,
} as const;

type Source = typeof az;
type Translation = { [Capability in keyof Source]: TranslationOf<Source[Capability]> };

const en: Translation = {
  preview: enPreview,
  offline: enOffline,
  saved: enSaved,
  privacy: enPrivacy,
  help: enHelp,
  accessibility: enAccessibility,
  about: enAbout,
  suggestions: enSuggestions,
  subscription: enSubscription,
  forms: enForms,
  apply: enApply,
  account: enAccount,
  access: enAccess,
  article: enArticle,
  catalogue: enCatalogue,
  faults: enFaults,
  feeds: enFeeds,
  calendar: enCalendar,
  home: enHome,
  layout: enLayout,
  opportunity: enOpportunity,
  organised: enOrganised,
  organiser: enOrganiser,
  region: enRegion,
  search: enSearch,
  statistics: enStatistics,
  status: enStatus,
  taxon: enTaxon,
  ui: enUi,
  vocabulary: enVocabulary,
};

const ru: Translation = {
  preview: ruPreview,
  offline: ruOffline,
  saved: ruSaved,
  privacy: ruPrivacy,
  help: ruHelp,
  accessibility: ruAccessibility,
  about: ruAbout,
  suggestions: ruSuggestions,
  subscription: ruSubscription,
  forms: ruForms,
  apply: ruApply,
  account: ruAccount,
  access: ruAccess,
  article: ruArticle,
  catalogue: ruCatalogue,
  faults: ruFaults,
  feeds: ruFeeds,
  calendar: ruCalendar,
  home: ruHome,
  layout: ruLayout,
  opportunity: ruOpportunity,
  organised: ruOrganised,
  organiser: ruOrganiser,
  region: ruRegion,
  search: ruSearch,
  statistics: ruStatistics,
  status: ruStatus,
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

import type { TranslationOf } from '../../message-types.ts';
import type { layout as source } from '../az/layout.ts';

export const layout = {
  siteName: 'Student Service Office',
  siteRegions: 'Baku, Sumgait, Ganja',
  skipToContent: 'Skip to main content',
  navigation: 'Main sections',
  navSearch: 'Opportunities',
  navHelp: 'Help',
  navAbout: 'About us',
  signIn: 'Sign in',
  account: 'Account',
  language: 'Language',
  appearance: 'Appearance',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeAuto: 'Like my device',
  footerFind: 'Find',
  footerOffice: 'The office',
  footerLine: 'For students in Baku, Sumgait and Ganja. You can look around without an account.',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
  breadcrumb: 'You are here',
  home: 'Home',
  fallbackNote: 'This text has not been translated yet, so it is shown in Azerbaijani.',
} as const satisfies TranslationOf<typeof source>;

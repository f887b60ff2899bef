import { SOURCE_LOCALE, type Locale } from '@office/search';

import { env } from '../../../env';

/** The applicant's page of one application. */
export function applicationLink(language: Locale, reference: string): string {
  const path = language === SOURCE_LOCALE ? '/kabinet/muracietler' : '/account/applications';
  return siteLink(language, `${path}/${encodeURIComponent(reference)}`);
}

/** The member's account, where an organiser finds his applicants. */
export function accountLink(language: Locale): string {
  return siteLink(language, language === SOURCE_LOCALE ? '/kabinet' : '/account');
}

/** Where a guardian decides; the page asks before it acts. */
export function consentLink(language: Locale, token: string): string {
  const path = language === SOURCE_LOCALE ? '/razilig' : '/consent';
  return siteLink(language, `${path}?${new URLSearchParams({ token }).toString()}`);
}

function siteLink(language: Locale, path: string): string {
  const prefix = language === SOURCE_LOCALE ? '' : `/${language}`;
  return new URL(prefix + path, env.SITE_PUBLIC_URL).href;
}

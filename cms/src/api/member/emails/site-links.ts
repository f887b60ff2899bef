import { SOURCE_LOCALE, type Locale } from '@office/search';

import { env } from '../../../env';

/** Addresses of the site's pages that mails of members and subscribers lead to. */
const PAGES = {
  home: ['/', '/'],
  confirm: ['/tesdiq', '/confirm'],
  signIn: ['/giris', '/sign-in'],
  myData: ['/kabinet/melumatlarim', '/account/my-data'],
  requestReset: ['/parol-berpasi', '/reset-password'],
  reset: ['/parol-berpasi/yeni', '/reset-password/new'],
  subscriptionConfirm: ['/abune/tesdiq', '/subscription/confirm'],
  subscription: ['/abune/', '/subscription/'],
  opportunity: ['/imkanlar/', '/opportunities/'],
  search: ['/imkanlar', '/opportunities'],
} as const satisfies Record<string, readonly [az: string, international: string]>;

interface LinkParts {
  /** Added to the path, escaped. */
  last?: string;
  query?: Record<string, string>;
}

/** The full address of a page of the site in a language. */
export function siteLink(
  page: keyof typeof PAGES,
  language: Locale,
  parts: LinkParts = {},
): string {
  const [az, international] = PAGES[page];
  const path = language === SOURCE_LOCALE ? az : `/${language}${international}`;
  const url = new URL(path + encodeURIComponent(parts.last ?? ''), env.SITE_PUBLIC_URL);
  url.search = new URLSearchParams(parts.query).toString();
  return url.href;
}

/** Where a mail program POSTs to end a subscription; the same in every language. */
export function oneClickLink(subscriptionToken: string): string {
  return new URL(`/abune/${subscriptionToken}/one-click`, env.SITE_PUBLIC_URL).href;
}

import { LOCALES, SOURCE_LOCALE, type Locale } from '@office/search';
import { escapeXml } from '#lib/xml/escape-xml.ts';

/** One page in the languages it is written in, as paths. */
export interface SitemapPage {
  addresses: Partial<Record<Locale, string>>;
  /** ISO instant. */
  updatedAt?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** A list of pages, each in every language, each naming the others. */
export function writeSitemap(pages: readonly SitemapPage[], origin: string): string {
  const urls = pages.flatMap((page) => writeUrls(page, origin));
  return `${HEAD}<urlset ${XMLNS} ${XHTML}>\n${urls.join('\n')}\n</urlset>\n`;
}

/** A list of such lists, by their addresses. */
export function writeSitemapIndex(addresses: readonly string[]): string {
  const maps = addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`);
  return `${HEAD}<sitemapindex ${XMLNS}>\n${maps.join('\n')}\n</sitemapindex>\n`;
}

function writeUrls({ addresses, updatedAt }: SitemapPage, origin: string): string[] {
  const known = LOCALES.flatMap((locale) => {
    const path = addresses[locale];
    return path === undefined ? [] : [{ locale, href: escapeXml(origin + path) }];
  });
  const links = known.map(({ locale, href }) => alternate(locale, href));
  const source = known.find(({ locale }) => locale === SOURCE_LOCALE);
  if (source !== undefined) links.push(alternate('x-default', source.href));
  const modified = updatedAt === undefined ? '' : `<lastmod>${escapeXml(updatedAt)}</lastmod>`;
  return known.map(({ href }) => `<url><loc>${href}</loc>${modified}${links.join('')}</url>`);
}

function alternate(language: string, href: string): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`;
}

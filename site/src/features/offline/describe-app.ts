import type { Locale } from '@office/search';
import { translator } from '#i18n/translate.ts';
import { paths } from '#paths.ts';

const PAPER = '#fbf7f0';

/** The web app manifest in one language. The icons are drawn by `scripts/draw-icons.ts`. */
export function describeApp(locale: Locale) {
  const t = translator(locale);
  return {
    id: '/',
    name: t('layout.siteName'),
    short_name: t('offline.appName'),
    description: t('home.description'),
    lang: locale,
    dir: 'ltr',
    start_url: paths.home(locale),
    scope: '/',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icons/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icons/icon-512.png', type: 'image/png', sizes: '512x512' },
      {
        src: '/icons/maskable-512.png',
        type: 'image/png',
        sizes: '512x512',
        purpose: 'maskable',
      },
    ],
    shortcuts: [
      { name: t('layout.navSearch'), url: paths.search(locale) },
      { name: t('saved.title'), url: paths.saved(locale) },
    ],
  };
}

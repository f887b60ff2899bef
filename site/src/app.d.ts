/// <reference types="astro/client" />

declare namespace App {
  /** Filled by the middleware for every request; pages and components read nothing else of it. */
  interface Locals {
    locale: import('@office/search').Locale;
    t: import('./i18n/translate.ts').Translate;
    requestId: string;
    /** The appearance chosen on this device, null where the device's own preference counts. */
    theme: import('./lib/theme.ts').Theme | null;
    /** Who is signed in. Null on every page that may be kept in the page cache. */
    member: { name: string } | null;
    cms: import('./lib/cms/client.ts').CmsClient;
  }
}

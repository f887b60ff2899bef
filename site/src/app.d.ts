/// <reference types="astro/client" />
import type { Locale } from '@office/search';
import type { Translate } from './i18n/translate.ts';
import type { CmsClient } from './lib/cms/client.ts';
import type { ReceivedFile } from './lib/form/received-file.ts';
import type { Session } from './lib/session/session.ts';
import type { Theme } from './lib/theme.ts';

declare global {
  interface ImportMetaEnv {
    /** Another one with every build. */
    readonly BUILD_ID: string;
  }

  namespace App {
    /** Filled by the middleware for every request; pages and components read nothing else of it. */
    interface Locals {
      locale: Locale;
      t: Translate;
      requestId: string;
      /** The visitor's network address; undefined where our server did not pass the request on. */
      clientAddress: string | undefined;
      /** The appearance chosen on this device, null where the device's own preference counts. */
      theme: Theme | null;
      /** Who is signed in. Null on every page that may be kept in the page cache. */
      member: { name: string } | null;
      cms: CmsClient;
      /** The visitor's session; reading it makes no cookie. */
      session: Session;
      /** Files of the form that was sent; their bytes are there until the request is answered. */
      files: readonly ReceivedFile[];
    }
  }
}

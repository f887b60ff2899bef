import type { APIRoute } from 'astro';
import { offlineSettings } from '#features/offline/offline-settings.ts';
import worker from '#features/offline/worker.ts?worker&url';

/** The service worker: at the root, so that it may answer for every page. */
export const GET: APIRoute = () => {
  const settings = JSON.stringify(offlineSettings(import.meta.env.BUILD_ID));
  return new Response(`self.offline=${settings};importScripts(${JSON.stringify(worker)});\n`, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'",
    },
  });
};

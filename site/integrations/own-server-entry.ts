import { fileURLToPath } from 'node:url';
import { getAdapter } from '@astrojs/node';
import type { AstroIntegration } from 'astro';

/**
 * Builds `server/entry.ts` in place of the adapter's own server: our Node server renders a
 * Request to a Response and keeps caching, limits and shutdown to itself.
 */
export function ownServerEntry(): AstroIntegration {
  return {
    name: 'own-server-entry',
    hooks: {
      'astro:config:done': ({ config, setAdapter }) => {
        setAdapter({
          ...getAdapter({ staticHeaders: false }),
          serverEntrypoint: fileURLToPath(new URL('./server/entry.ts', config.root)),
        });
      },
    },
  };
}

import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { LOCALES } from '@office/search';
import { ROUTES, routePattern, type RouteName } from '../src/paths.ts';

/**
 * Serves each file of `src/pages/_localized/` under the address `paths.ts` gives it in every
 * language. The folder's underscore keeps Astro from making addresses of the file names. The
 * gallery of components is served in development only.
 */
export function localizedPages(): AstroIntegration {
  return {
    name: 'localized-pages',
    hooks: {
      'astro:config:setup': ({ config, command, injectRoute }) => {
        if (command === 'dev') injectGallery(config.srcDir, injectRoute);
        for (const name of Object.keys(ROUTES) as RouteName[]) {
          const page = new URL(`./pages/_localized/${name}.astro`, config.srcDir);
          if (!existsSync(page)) throw new Error(`paths.ts names "${name}", but no page has it.`);
          for (const locale of LOCALES) {
            injectRoute({ pattern: routePattern(name, locale), entrypoint: page });
          }
        }
      },
    },
  };
}

type InjectRoute = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:config:setup']>
>[0]['injectRoute'];

function injectGallery(srcDir: URL, injectRoute: InjectRoute): void {
  const entrypoint = new URL('./pages/_localized/gallery.astro', srcDir);
  for (const pattern of ['/gallery', '/en/gallery', '/ru/gallery']) {
    injectRoute({ pattern, entrypoint });
  }
}

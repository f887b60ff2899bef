import type { AstroUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const ORDER = '@layer tokens, reset, base, prose, components, utilities;';

/**
 * Begins every style sheet and scoped style with the order of the cascade layers. The order is
 * fixed by whoever names a layer first, and which style comes first on a page is up to the bundler.
 */
export function layerOrder(): VitePlugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform(code: string, id: string) {
      const isStyle = /\.css(?:$|\?)/.test(id) && !/[?&](?:url|raw)\b/.test(id);
      return isStyle ? { code: ORDER + code, map: null } : undefined;
    },
  };
}

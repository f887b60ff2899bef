import type { BootedCms } from './boot-cms.ts';

interface Layer {
  methods: string[];
  path: string;
}

/**
 * Every route below `prefix` that the running cms answers, as `METHOD /path`, sorted. Read from
 * the router itself, so that none is overlooked however it was registered.
 */
export function mountedRoutes({ strapi }: BootedCms, prefix: string): string[] {
  const layers = strapi.server.listRoutes() as unknown as Layer[];
  const names = layers
    .filter(({ path }) => path.startsWith(prefix))
    .flatMap(({ methods, path }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`),
    );
  return [...new Set(names)].sort();
}

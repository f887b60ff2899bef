import { GUARDED_HANDLERS } from '../../permissions/panel-reads';

interface Route {
  handler: string;
  config?: { middlewares?: unknown[] };
}

interface ContentManager {
  routes: Record<string, { routes: Route[] }>;
}

/** The content manager with the reads guarded that ask no condition of the admin's role. */
export function guardReads<P extends ContentManager>(plugin: P): P {
  const routers = Object.entries(plugin.routes).map(([name, router]) => [
    name,
    { ...router, routes: router.routes.map(guarded) },
  ]);
  plugin.routes = Object.fromEntries(routers) as ContentManager['routes'];
  return plugin;
}

function guarded(route: Route): Route {
  const guard = GUARDED_HANDLERS[route.handler];
  if (guard === undefined) return route;
  const middlewares = [guard, ...(route.config?.middlewares ?? [])];
  return { ...route, config: { ...route.config, middlewares } };
}

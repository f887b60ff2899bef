import { afterAll, beforeAll, expect, it } from 'vitest';

import { MEMBER_ACTIONS } from '../../../src/permissions/member-actions.ts';
import { SITE_ACTIONS } from '../../../src/permissions/site-actions.ts';
import { bootCms, type BootedCms } from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';

interface Route {
  method: string;
  path: string;
  handler: string;
  scopes: string[];
}

/** Open routes, which check a secret of their own. */
const OPEN_ROUTES = ['POST /api/operator/:command'];

let cms: BootedCms;
let routes: Route[];
let open: string[];
beforeAll(async () => {
  cms = await bootCms();
  const all = contentApiRoutes(cms);
  routes = all.filter(({ scopes }) => scopes.length > 0);
  open = all.filter(({ scopes }) => scopes.length === 0).map(nameOf);
});
afterAll(() => cms.stop());

it('leaves no route of the content API open but those that check a secret themselves', () => {
  expect(open.sort()).toEqual([...OPEN_ROUTES].sort());
});

it('checks every route against the action it carries out and no other', () => {
  for (const { method, path, handler, scopes } of routes) {
    expect(scopes, `${method} ${path}`).toEqual([expect.stringMatching(`\\.${handler}$`)]);
  }
});

it('answers 401 to a stranger on every route', async () => {
  expect(routes.length).toBeGreaterThan(1);
  for (const route of routes) {
    const { status } = await request(cms, route.method, addressOf(route), bodyFor(route));
    expect({ route: nameOf(route), status }).toEqual({ route: nameOf(route), status: 401 });
  }
});

it('lets each route be called by the site or by members, as the tables say, never by both', async () => {
  const { accessToken } = await createMember(cms);
  for (const route of routes) {
    const isMembers = route.scopes.every((scope) => MEMBER_ACTIONS.includes(scope));
    const wrong = isMembers ? cms.siteToken : accessToken;
    const options = { ...bodyFor(route), token: wrong };
    const { status } = await request(cms, route.method, addressOf(route), options);
    expect({ route: nameOf(route), status }).toEqual({ route: nameOf(route), status: 403 });
  }
});

it('has a line in exactly one table for every route, and a route for every line', () => {
  const scopes = [...new Set(routes.flatMap((route) => route.scopes))].sort();
  expect([...MEMBER_ACTIONS, ...SITE_ACTIONS].sort()).toEqual(scopes);
});

function contentApiRoutes({ strapi }: BootedCms): Route[] {
  const routers = [...Object.values(strapi.apis), ...Object.values(strapi.plugins)].flatMap(
    (module) => Object.values(module.routes as Record<string, RouterLike>),
  );
  return routers
    .filter((router) => router.type === 'content-api')
    .flatMap((router) => router.routes)
    .map(({ method, path, handler, config }) => ({
      method,
      path: `/api${path}`,
      handler,
      scopes: config?.auth === false ? [] : (config?.auth?.scope ?? []),
    }));
}

interface RouterLike {
  type: string;
  routes: {
    method: string;
    path: string;
    handler: string;
    config?: { auth?: false | { scope?: string[] } };
  }[];
}

function nameOf(route: Route): string {
  return `${route.method} ${route.path}`;
}

function addressOf(route: Route): string {
  return route.path.replace(/:\w+/g, 'x');
}

function bodyFor(route: Route): { body?: unknown } {
  return route.method === 'GET' || route.method === 'DELETE' ? {} : { body: {} };
}

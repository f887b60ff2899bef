import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { OfficeError } from './errors';

export interface AdminRoute {
  method: 'GET' | 'POST';
  /** Below the prefix, with parameters as `:name`. */
  path: string;
  handler: (ctx: Context) => Promise<void>;
}

/**
 * Registers routes behind the admin panel's sign-in, outside of /api; call it in register().
 * Strapi makes every route file of an API a content-API one, so these have to be registered by
 * hand. What an editor may see there the handlers must limit themselves.
 */
export function registerAdminRoutes(
  strapi: Core.Strapi,
  prefix: `/${string}`,
  routes: readonly AdminRoute[],
): void {
  strapi.server.routes({
    type: 'admin',
    prefix,
    routes: routes.map((route) => ({
      ...route,
      config: {
        policies: ['admin::isAuthenticatedAdmin'],
        middlewares: [answerOfficeErrors],
      },
      info: { type: 'admin' as const },
    })),
  });
}

/** A parameter of the route's path. */
export function pathParameter(ctx: Context, name: string): string {
  return (ctx as { params?: Record<string, string> }).params?.[name] ?? '';
}

/** Outside of /api nobody else gives an office error its own status. */
async function answerOfficeErrors(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    const { status, name, message, details } = error;
    ctx.status = status;
    ctx.body = { data: null, error: { status, name, message, details } };
  }
}

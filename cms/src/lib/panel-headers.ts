import type { Context, Next } from 'koa';

const PERMISSIONS_POLICY =
  'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()';

/** A file opened by its address runs and loads nothing, whatever is in it. */
const FILE_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Koa middleware after `strapi::security`: what that one cannot be told. */
export default function createPanelHeaders() {
  return async (ctx: Context, next: Next): Promise<void> => {
    ctx.set('permissions-policy', PERMISSIONS_POLICY);
    if (/^\/uploads\//i.test(ctx.path)) ctx.set('content-security-policy', FILE_POLICY);
    await next();
  };
}

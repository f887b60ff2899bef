import type { Context, Next } from 'koa';

const PERMISSIONS_POLICY =
  'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()';

/** Koa middleware after `strapi::security`: what that one cannot be told. */
export default function createPanelHeaders() {
  return async (ctx: Context, next: Next): Promise<void> => {
    ctx.set('permissions-policy', PERMISSIONS_POLICY);
    await next();
  };
}

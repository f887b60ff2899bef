import type { Context } from 'koa';

/** The reference in the path, as it is stored: people type it in small letters too. */
export function referenceOf(ctx: Context): string {
  const { params } = ctx as { params?: { reference?: string } };
  return (params?.reference ?? '').toUpperCase();
}

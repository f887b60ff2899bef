import type { Context, Next } from 'koa';

import { officeError } from './errors';

/** NUL, which PostgreSQL stores nowhere, and halves of characters, which no encoding knows. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Koa middleware after `strapi::body`: refuses with 400 what no database could keep. */
export default function createStorableText() {
  return async (ctx: Context, next: Next): Promise<void> => {
    const { body } = ctx.request as { body?: unknown };
    if ([decoded(ctx.path), decoded(ctx.querystring), body].some(holdsUnstorable)) {
      throw officeError('request.invalid', 'The request holds characters that no text has.');
    }
    await next();
  };
}

/** What does not decode is left to the router, which refuses it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Looks at every text of a value. Without recursion: bodies may be nested without end. */
export function holdsUnstorable(value: unknown): boolean {
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next === 'string' && UNSTORABLE.test(next)) return true;
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, inner] of Object.entries(next)) rest.push(name, inner);
  }
  return false;
}

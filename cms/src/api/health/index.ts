import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { judgeReadiness } from './domain/judge-readiness';
import { checkDependencies } from './services/check-dependencies';

const config = { auth: false } as const;

export default {
  /** Outside of /api, and of its permissions: machines ask here, without a token. */
  register({ strapi }: { strapi: Core.Strapi }): void {
    strapi.server.routes([
      { method: 'GET', path: '/healthz', handler: answerAlive, config },
      { method: 'GET', path: '/readyz', handler: answerReady, config },
    ]);
  },
};

function answerAlive(ctx: Context): void {
  ctx.body = { status: 'alive' };
}

async function answerReady(ctx: Context): Promise<void> {
  const dependencies = await checkDependencies();
  const { status, httpStatus } = judgeReadiness(dependencies);
  ctx.status = httpStatus;
  ctx.set('cache-control', 'no-store');
  ctx.body = { status, dependencies };
}

import type { Router } from '../http/router.ts';
import { permit, type RouteContext } from './context.ts';
import { indexStats } from './index-routes.ts';

/** The version whose protocol and ranking the local server follows. */
const FOLLOWED_VERSION = '1.50.0';

export function addSystemRoutes(router: Router, context: RouteContext): void {
  router.on('GET', '/health', () => ({ status: 200, body: { status: 'available' } }));

  router.on('GET', '/version', (request) => {
    permit(context, request, 'version');
    return {
      status: 200,
      body: { commitSha: 'local', commitDate: 'local', pkgVersion: FOLLOWED_VERSION },
    };
  });

  router.on('GET', '/stats', (request) => {
    const permission = permit(context, request, 'stats.get');
    const { indexes: all, tasks } = context.store.state;
    const visible = [...all.values()].filter((record) => permission.allowsIndex(record.uid));
    const stats = visible.map((record) => [record.uid, indexStats(record, context)] as const);
    const size = stats.reduce((sum, [, one]) => sum + one.rawDocumentDbSize, 0);
    const finished = tasks.map((task) => task.finishedAt ?? '').reduce(later, '');
    return {
      status: 200,
      body: {
        databaseSize: size,
        usedDatabaseSize: size,
        lastUpdate: finished === '' ? null : finished,
        indexes: Object.fromEntries(stats),
      },
    };
  });
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

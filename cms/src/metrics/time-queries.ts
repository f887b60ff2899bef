import type { Knex } from 'knex';

import { queryDuration } from './metrics';

/** A query in the events of knex; BEGIN and its like have no id and no answer. */
interface Query {
  __knexQueryUid?: string;
  method?: string;
}

const OPERATIONS: readonly string[] = ['select', 'first', 'pluck', 'insert', 'update', 'del'];
/** Of a query that neither answers nor fails nobody hears again. */
const MOST_UNDER_WAY = 10_000;

/** Times every query of this database connection, those in transactions included. */
export function timeQueries(database: Knex): void {
  const startedAt = new Map<string, number>();
  const end = ({ __knexQueryUid, method }: Query) => {
    const start = startedAt.get(__knexQueryUid ?? '');
    if (__knexQueryUid === undefined || start === undefined) return;
    startedAt.delete(__knexQueryUid);
    const operation = method !== undefined && OPERATIONS.includes(method) ? method : 'other';
    queryDuration.observe({ operation }, (performance.now() - start) / 1000);
  };
  database.on('query', ({ __knexQueryUid }: Query) => {
    if (__knexQueryUid === undefined) return;
    if (startedAt.size >= MOST_UNDER_WAY) startedAt.clear();
    startedAt.set(__knexQueryUid, performance.now());
  });
  database.on('query-response', (_response: unknown, query: Query) => {
    end(query);
  });
  database.on('query-error', (_error: unknown, query: Query) => {
    end(query);
  });
}

import { z } from 'zod';
import { ApiError } from '../http/api-error.ts';
import { parseInput } from '../http/parse-input.ts';
import { queryBoolean, queryCount, queryList, queryObject } from '../http/query-input.ts';
import type { Router } from '../http/router.ts';
import { TASK_STATUSES, TASK_TYPES, type Task } from '../tasks/task.ts';
import { permit, type RouteContext } from './context.ts';

const date = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), { error: 'is an invalid date-time' })
  .transform((text) => new Date(text).toISOString());

const listQuery = z.strictObject({
  limit: queryCount.default(20),
  from: queryCount.optional(),
  reverse: queryBoolean.default(false),
  uids: queryList.optional(),
  batchUids: queryList.optional(),
  statuses: namesOf(TASK_STATUSES, 'status').optional(),
  types: namesOf(TASK_TYPES, 'type').optional(),
  indexUids: queryList.optional(),
  afterEnqueuedAt: date.optional(),
  beforeEnqueuedAt: date.optional(),
  afterStartedAt: date.optional(),
  beforeStartedAt: date.optional(),
  afterFinishedAt: date.optional(),
  beforeFinishedAt: date.optional(),
});
type ListQuery = z.output<typeof listQuery>;

export function addTaskRoutes(router: Router, context: RouteContext): void {
  const { state } = context.store;

  router.on('GET', '/tasks', (request) => {
    const permission = permit(context, request, 'tasks.get');
    const query = parseInput(listQuery, queryObject(request.query), {
      codePrefix: 'task',
      codes: { indexUids: 'index_uid' },
    });
    const matching = state.tasks.filter(
      (task) =>
        (task.indexUid === null || permission.allowsIndex(task.indexUid)) && matches(task, query),
    );
    if (!query.reverse) matching.reverse();
    const { from, limit } = query;
    const page = matching.filter(
      (task) => from === undefined || (query.reverse ? task.uid >= from : task.uid <= from),
    );
    return {
      status: 200,
      body: {
        results: page.slice(0, limit),
        total: matching.length,
        limit,
        from: page[0]?.uid ?? null,
        next: page[limit]?.uid ?? null,
      },
    };
  });

  router.on('GET', '/tasks/:task', (request) => {
    const permission = permit(context, request, 'tasks.get');
    const given = request.params['task'] ?? '';
    if (!/^\d+$/u.test(given)) {
      throw new ApiError(
        'invalid_task_uids',
        `Invalid value in parameter \`taskUids\`: could not parse \`${given}\` as a positive integer`,
      );
    }
    const task = state.tasks.find((one) => one.uid === Number(given));
    if (!task || (task.indexUid !== null && !permission.allowsIndex(task.indexUid))) {
      throw new ApiError('task_not_found', `Task \`${given}\` not found.`);
    }
    return { status: 200, body: task };
  });
}

function namesOf<const N extends readonly string[]>(names: N, what: string) {
  return queryList.superRefine((given, check) => {
    const wrong = given.find((name) => name !== '*' && !names.includes(name));
    if (wrong === undefined) return;
    const known = names.map((name) => `\`${name}\``).join(', ');
    check.addIssue({
      code: 'custom',
      message: `\`${wrong}\` is not a valid task ${what}. Available values are ${known}.`,
    });
  });
}

function matches(task: Task, query: ListQuery): boolean {
  return (
    isListed(query.uids, String(task.uid)) &&
    isListed(query.batchUids, String(task.batchUid)) &&
    isListed(query.statuses, task.status) &&
    isListed(query.types, task.type) &&
    isListed(query.indexUids, task.indexUid ?? '') &&
    isBetween(task.enqueuedAt, query.afterEnqueuedAt, query.beforeEnqueuedAt) &&
    isBetween(task.startedAt, query.afterStartedAt, query.beforeStartedAt) &&
    isBetween(task.finishedAt, query.afterFinishedAt, query.beforeFinishedAt)
  );
}

function isListed(list: string[] | undefined, value: string): boolean {
  return list === undefined || list.includes('*') || list.includes(value);
}

function isBetween(value: string | null, after?: string, before?: string): boolean {
  if (after === undefined && before === undefined) return true;
  if (value === null) return false;
  return (after === undefined || value > after) && (before === undefined || value < before);
}

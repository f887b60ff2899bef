import type { Context } from 'koa';
import { z } from 'zod';

import { parseQuery } from '../../../lib/parse-input';

const noQuerySchema = z.strictObject({});

/** Whether the request has no query: the server alone decides what a route reads and answers. */
export default function isWithoutQuery({ request }: Pick<Context, 'request'>): true {
  parseQuery(noQuerySchema, request.query);
  return true;
}

import { createHash, timingSafeEqual } from 'node:crypto';

import { env } from '../../../env';
import { officeError } from '../../../lib/errors';

interface PolicyContext {
  request: { header: Record<string, string | string[] | undefined> };
}

/** Lets a request pass that carries OPERATOR_TOKEN in X-Operator-Token. */
export default function isOperator({ request }: PolicyContext): true {
  const given = request.header['x-operator-token'];
  if (typeof given === 'string' && timingSafeEqual(digest(given), digest(env.OPERATOR_TOKEN))) {
    return true;
  }
  throw officeError('operator.wrong-token', 'Send the operator token as X-Operator-Token.');
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}

import { authorise, type Permission } from '../keys/authorise.ts';
import type { RouteRequest } from '../http/router.ts';
import type { Store } from '../store/store.ts';
import { ApiError } from '../http/api-error.ts';

/** What all routes work on. */
export interface RouteContext {
  store: Store;
  masterKey: string;
}

/** Checks the caller's key for an action; throws ApiError 401 or 403. */
export function permit(context: RouteContext, request: RouteRequest, action: string): Permission {
  return authorise(
    request.authorization,
    action,
    context.masterKey,
    context.store.state.keys.values(),
  );
}

/** The index uid in the path, checked against the key and for its form. */
export function permittedIndex(
  context: RouteContext,
  request: RouteRequest,
  action: string,
): string {
  const permission = permit(context, request, action);
  const uid = request.params['uid'] ?? '';
  permission.assertIndex(uid);
  assertIndexUid(uid, `\`${uid}\``);
  return uid;
}

export function assertIndexUid(uid: string, at: string): void {
  if (/^[A-Za-z0-9_-]{1,512}$/u.test(uid)) return;
  throw new ApiError(
    'invalid_index_uid',
    `${at} is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes.`,
  );
}

import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiError } from '../http/api-error.ts';
import { allowsAction, allowsIndex, isExpired, keyValue, type ApiKey } from './api-key.ts';

/** What the caller may touch; the master key has no limits. */
export interface Permission {
  allowsIndex(uid: string): boolean;
  /** Throws `invalid_api_key` when the index is out of bounds. */
  assertIndex(uid: string): void;
}

/**
 * Checks the Authorization header for an action. Throws ApiError: 401 without a header, 403 for a
 * key that is unknown, expired or does not have the action.
 */
export function authorise(
  header: string | undefined,
  action: string,
  masterKey: string,
  keys: Iterable<ApiKey>,
): Permission {
  if (header === undefined) {
    throw new ApiError(
      'missing_authorization_header',
      'The Authorization header is missing. It must use the bearer authorization method.',
    );
  }
  const token = /^Bearer\s+(.+)$/iu.exec(header)?.[1];
  if (token === undefined) throw invalidKey();
  if (sameText(token, masterKey)) return { allowsIndex: () => true, assertIndex: () => undefined };
  for (const key of keys) {
    if (!sameText(token, keyValue(masterKey, key.uid))) continue;
    if (isExpired(key, new Date()) || !allowsAction(key, action)) throw invalidKey();
    return permissionOf(key);
  }
  throw invalidKey();
}

function permissionOf(key: ApiKey): Permission {
  return {
    allowsIndex: (uid) => allowsIndex(key, uid),
    assertIndex: (uid) => {
      if (allowsIndex(key, uid)) return;
      throw new ApiError(
        'invalid_api_key',
        `The API key cannot acces the index \`${uid}\`, authorized indexes are ${JSON.stringify(key.indexes)}.`,
      );
    },
  };
}

function invalidKey(): ApiError {
  return new ApiError('invalid_api_key', 'The provided API key is invalid.');
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

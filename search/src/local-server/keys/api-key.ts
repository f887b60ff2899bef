import { createHmac } from 'node:crypto';

export const KEY_ACTIONS = [
  '*',
  'search',
  'documents.*',
  'documents.add',
  'documents.get',
  'documents.delete',
  'indexes.*',
  'indexes.create',
  'indexes.get',
  'indexes.update',
  'indexes.delete',
  'indexes.swap',
  'tasks.*',
  'tasks.cancel',
  'tasks.delete',
  'tasks.get',
  'settings.*',
  'settings.get',
  'settings.update',
  'stats.*',
  'stats.get',
  'metrics.*',
  'metrics.get',
  'dumps.*',
  'dumps.create',
  'snapshots.*',
  'snapshots.create',
  'version',
  'keys.create',
  'keys.get',
  'keys.update',
  'keys.delete',
  'experimental.get',
  'experimental.update',
  'export',
  'network.get',
  'network.update',
  'chatCompletions',
  'chats.*',
  'chats.get',
  'chats.delete',
  'chatsSettings.*',
  'chatsSettings.get',
  'chatsSettings.update',
  '*.get',
  'webhooks.get',
  'webhooks.update',
  'webhooks.delete',
  'webhooks.create',
  'webhooks.*',
  'indexes.compact',
  'fields.post',
  'tasks.compact',
  'dynamicSearchRules.get',
  'dynamicSearchRules.create',
  'dynamicSearchRules.update',
  'dynamicSearchRules.delete',
  'dynamicSearchRules.*',
] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];

/** A key without its value: that is computed from the master key, so it is never stored. */
export interface ApiKey {
  uid: string;
  name: string | null;
  description: string | null;
  actions: KeyAction[];
  /** Index uids, or patterns ending in `*`. */
  indexes: string[];
  expiresAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** The value of a key: hex HMAC-SHA256 of its uid under the master key, as Meilisearch computes. */
export function keyValue(masterKey: string, uid: string): string {
  return createHmac('sha256', masterKey).update(uid).digest('hex');
}

/** Whether a key allows an action: named, by group (`documents.*`) or by `*` and `*.get`. */
export function allowsAction(key: ApiKey, action: string): boolean {
  return key.actions.some(
    (given) =>
      given === '*' ||
      given === action ||
      (given === '*.get' && action.endsWith('.get')) ||
      (given.endsWith('.*') && action.startsWith(given.slice(0, -1))),
  );
}

export function allowsIndex(key: ApiKey, uid: string): boolean {
  return key.indexes.some((pattern) =>
    pattern.endsWith('*') ? uid.startsWith(pattern.slice(0, -1)) : pattern === uid,
  );
}

export function isExpired(key: ApiKey, now: Date): boolean {
  return key.expiresAt !== null && new Date(key.expiresAt) <= now;
}

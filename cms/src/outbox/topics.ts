/** What the worker can do about a change, one handler each. */
export const OUTBOX_TOPICS = ['search', 'mail', 'cache'] as const;
export type OutboxTopic = (typeof OUTBOX_TOPICS)[number];

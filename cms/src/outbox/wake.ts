import type { OutboxTopic } from './topics';

type Listener = () => void;

const listeners = new Map<OutboxTopic, Set<Listener>>();

/**
 * Tells those waiting for `topic` that there is work. Called from a commit callback, whose
 * asynchronous context still belongs to the finished transaction: listeners must only settle a
 * promise they wait for elsewhere, never start work.
 */
export function wakeWorker(topic: OutboxTopic): void {
  for (const listener of listeners.get(topic) ?? []) listener();
}

/** Calls `listener` at every wake-up of `topic` until the answered function is called. */
export function onWake(topic: OutboxTopic, listener: Listener): () => void {
  const known = listeners.get(topic) ?? new Set();
  known.add(listener);
  listeners.set(topic, known);
  return () => known.delete(listener);
}

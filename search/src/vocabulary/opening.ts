import type { CatalogueKind } from './kinds.ts';

/** Whether the thing itself goes on; not to be confused with its publication. */
export const LIFE_STATES = ['active', 'sleeping', 'closed'] as const;
export type LifeState = (typeof LIFE_STATES)[number];

/** What the rule of openness looks at. Articles have neither state nor deadline. */
export interface OpenableEntry {
  kind: CatalogueKind;
  published: boolean;
  state?: LifeState | null | undefined;
  /** Last moment to apply, as a date or epoch milliseconds; null where there is none. */
  deadline?: Date | number | null | undefined;
}

/**
 * Whether one can apply (or, for an article, whether it counts as current) at `now`.
 * A full opportunity is open, for the reserve; closed is a passed deadline, a state other
 * than active, or not being published.
 */
export function isOpen(entry: OpenableEntry, now: Date): boolean {
  if (!entry.published) return false;
  if (entry.kind === 'article') return true;
  if (entry.state !== undefined && entry.state !== null && entry.state !== 'active') return false;
  if (entry.deadline === undefined || entry.deadline === null) return true;
  const deadline = typeof entry.deadline === 'number' ? entry.deadline : entry.deadline.getTime();
  return deadline > now.getTime();
}

import type { Core } from '@strapi/strapi';

import { livedInstant } from '../lib/clock';

interface Event {
  params: { data?: Record<string, unknown> | Record<string, unknown>[] };
}

/**
 * Lets rows that are written while the past is told (`atInstant`) carry that instant as the time
 * they were made and changed: Strapi takes the real one, whatever the office's clock says.
 */
export function keepPastTimes(strapi: Core.Strapi): void {
  const make = (event: Event) => stamp(event, ['createdAt', 'updatedAt']);
  strapi.db.lifecycles.subscribe({
    beforeCreate: make,
    beforeCreateMany: make,
    beforeUpdate: (event: Event) => stamp(event, ['updatedAt']),
  });
}

function stamp({ params }: Event, names: readonly string[]): void {
  const at = livedInstant();
  if (at === null) return;
  for (const row of [params.data ?? []].flat()) {
    for (const name of names) row[name] = at;
  }
}

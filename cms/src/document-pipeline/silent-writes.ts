import type { Core } from '@strapi/strapi';

import { callChecks } from '../outbox/check-turn';

let hasWrittenSilently = false;

/**
 * Notices that somebody in this process switches the lifecycles of the database off, as
 * `strapi import` does before it writes: neither they nor document middlewares will tell what
 * changes. Call it in register().
 */
export function watchSilentWrites(strapi: Core.Strapi): void {
  const { lifecycles } = strapi.db;
  const disable = lifecycles.disable.bind(lifecycles);
  lifecycles.disable = () => {
    hasWrittenSilently = true;
    disable();
  };
}

/**
 * Has the index and the places compared with what is there now as soon as an office serves,
 * instead of at night. Call it in destroy(), while the database is open.
 */
export async function callChecksAfterSilentWrites(): Promise<void> {
  if (!hasWrittenSilently) return;
  hasWrittenSilently = false;
  await callChecks(new Date());
}

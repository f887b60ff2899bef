import {
  type FormSnapshot,
  snapshotForm,
  type StoredForm,
} from '../../api/casework/domain/form-snapshot';
import { rowsOf } from '../../document-pipeline/rows';
import { now } from '../../lib/clock';
import type { SeedContent } from '../seed-content';
import type { SeededKeys } from '../seed-taxonomy';
import type { BenchWorld } from './bench-world';

const store = () => strapi.store({ type: 'core', name: 'office', key: 'bench' });

/** The row that keeps the day of the first bench seed, which writers lock to go one by one. */
export const BENCH_STORE_KEY = 'core_office_bench';

/**
 * What bench content points to: the seed files' taxonomy in their order, so that it is the same on
 * every database, whatever editors have added. Its day is that of the first bench seed here.
 */
export async function readWorld(
  content: SeedContent,
  keys: SeededKeys,
  members: number,
): Promise<BenchWorld> {
  const idOf = (ids: Map<string, string>, key: string): string => {
    const documentId = ids.get(key);
    if (documentId === undefined) throw new Error(`The seed has not made "${key}".`);
    return documentId;
  };
  const memberRole = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { documentId: string } | null;
  if (memberRole === null) throw new Error('There is no role for members.');
  return {
    today: await firstDay(),
    regions: content.regions.map(({ key }) => ({ key, documentId: idOf(keys.regions, key) })),
    institutions: content.institutions.map(({ key, region }) => ({
      regionKey: region,
      documentId: idOf(keys.institutions, key),
    })),
    interests: content.interests.map(({ key }) => ({ key, documentId: idOf(keys.interests, key) })),
    forms: await readForms(content.forms.map(({ key }) => idOf(keys.forms, key))),
    memberRole: memberRole.documentId,
    members,
  };
}

async function readForms(documentIds: readonly string[]): Promise<FormSnapshot[]> {
  const forms = await rowsOf<StoredForm>('api::casework.application-form').findMany({
    where: { documentId: { $in: documentIds } },
    populate: { questions: { populate: { choices: true } } },
  });
  return documentIds.flatMap((documentId) => {
    const form = forms.find((stored) => stored.documentId === documentId);
    return form === undefined ? [] : [snapshotForm(form)];
  });
}

async function firstDay(): Promise<Date> {
  const known = (await store().get({})) as { today: string } | null;
  const day = known?.today ?? now().toISOString().slice(0, 10);
  if (known === null) await store().set({ value: { today: day } });
  return new Date(`${day}T00:00:00Z`);
}

/**
 * How far this database's content has come: `empty` was never seeded, `seeding` is being, and
 * `seeded` is done while the search index may still lag behind; `settled` once it caught up.
 */
export type SeedState = 'empty' | 'seeding' | 'seeded' | 'settled';

const store = () => strapi.store({ type: 'core', name: 'office', key: 'seed' });

export async function readSeedState(): Promise<SeedState> {
  return ((await store().get({})) as SeedState | null) ?? 'empty';
}

export async function writeSeedState(state: SeedState): Promise<void> {
  await store().set({ value: state });
}

import type { SeedContent } from './seed-content';
import { findOrCreate } from './seed-documents';

/** documentIds by key, for everything that entries and people point to. */
export interface SeededKeys {
  regions: Map<string, string>;
  institutions: Map<string, string>;
  interests: Map<string, string>;
  forms: Map<string, string>;
}

/** Makes regions, institutions, interests and forms that are missing; leaves existing ones. */
export async function seedTaxonomy(content: SeedContent): Promise<SeededKeys> {
  const regions = await seedByKey('api::taxonomy.region', content.regions, (row) => row);
  const withRegion = <T extends { region: string | null }>(row: T) => ({
    ...row,
    region: row.region === null ? null : (regions.get(row.region) ?? null),
  });
  return {
    regions,
    institutions: await seedByKey('api::taxonomy.institution', content.institutions, withRegion),
    interests: await seedByKey('api::taxonomy.interest', content.interests, (row) => row),
    forms: await seedForms(content, withRegion),
  };
}

async function seedByKey<T extends { key: string }>(
  uid: string,
  rows: T[],
  toData: (row: T) => object,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const row of rows) {
    const { documentId } = await findOrCreate(uid, { key: row.key }, toData(row));
    ids.set(row.key, documentId);
  }
  return ids;
}

async function seedForms(
  { forms }: SeedContent,
  withRegion: (form: SeedContent['forms'][number]) => object,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const form of forms) {
    const { key, ...data } = withRegion(form) as { key: string };
    const uid = 'api::casework.application-form';
    ids.set(key, (await findOrCreate(uid, { name: form.name }, data)).documentId);
  }
  return ids;
}

import { shortId, type CatalogueKind, type Level, type Locale } from '@office/search';

import type { BootedCms } from './boot-cms.ts';
import { taxonomyRows } from './taxonomy-rows.ts';

interface Document {
  documentId: string;
}

interface Documents {
  create(params: object): Promise<Document>;
  update(params: object): Promise<Document>;
  findMany(params: object): Promise<(Document & { key: string })[]>;
}

export const UID_OF_KIND = {
  'student-service': 'api::student-service.student-service',
  club: 'api::club.club',
  'volunteer-project': 'api::volunteering.volunteer-project',
  article: 'api::article.article',
} as const satisfies Record<CatalogueKind, string>;

export interface OpportunityOptions {
  kind?: CatalogueKind;
  title?: string;
  summary?: string;
  /** The first is the lead region. */
  regionKeys?: string[];
  interestKeys?: string[];
  level?: Level;
  admission?: 'first-come' | 'review';
  capacity?: number | null;
  deadline?: Date | null;
  /** documentId of an application form. */
  form?: string;
  organisers?: string[];
  publish?: boolean;
  /** Further languages, each published with the given text. */
  translations?: Partial<Record<Exclude<Locale, 'az'>, { title: string; summary: string }>>;
  /** Any other attribute of the type. */
  data?: Record<string, unknown>;
}

/** Regions, a few institutions and all interests, unless they are there already. */
export async function createTaxonomy(cms: BootedCms): Promise<void> {
  for (const { uid, rows } of taxonomyRows) {
    const documents = documentsOf(cms, uid);
    const known = (await documents.findMany({ fields: ['key'] })).map((row) => row.key);
    for (const { regionKey, ...data } of rows) {
      if (known.includes(data.key)) continue;
      const region = regionKey === undefined ? {} : { region: await idOfRegion(cms, regionKey) };
      await documents.create({ data: { ...data, ...region } });
    }
  }
}

/** An opportunity (or article), published in Azerbaijani unless `publish` is false. */
export async function createOpportunity(
  cms: BootedCms,
  options: OpportunityOptions = {},
): Promise<{ kind: CatalogueKind; documentId: string; shortId: string }> {
  await createTaxonomy(cms);
  const kind = options.kind ?? 'club';
  const documents = documentsOf(cms, UID_OF_KIND[kind]);
  const status = options.publish === false ? 'draft' : 'published';
  const data = await opportunityData(cms, kind, options);
  const { documentId } = await documents.create({ locale: 'az', status, data });
  for (const [locale, text] of Object.entries(options.translations ?? {})) {
    await documents.update({ documentId, locale, status, data: text });
  }
  return { kind, documentId, shortId: shortId(documentId) };
}

/** An application form with one question of each plain type, or with the given questions. */
export async function createForm(
  cms: BootedCms,
  questions: Record<string, unknown>[] = [
    { key: 'motivation', type: 'long-text', labelAz: 'Niyə?', required: true, page: 1 },
  ],
): Promise<string> {
  const { documentId } = await documentsOf(cms, 'api::casework.application-form').create({
    data: { name: 'Sınaq forması', questions },
  });
  return documentId;
}

async function opportunityData(
  cms: BootedCms,
  kind: CatalogueKind,
  options: OpportunityOptions,
): Promise<Record<string, unknown>> {
  const regions = await idsOfKeys(cms, 'api::taxonomy.region', options.regionKeys ?? ['baku']);
  const interests = await idsOfKeys(cms, 'api::taxonomy.interest', options.interestKeys ?? ['it']);
  const shared = {
    title: options.title ?? 'Sınaq',
    summary: options.summary ?? 'Sınaq üçün qısa mətn.',
    regions,
    interests,
    ...options.data,
  };
  if (kind === 'article') return shared;
  return {
    level: options.level ?? 'first-step',
    admission: options.admission ?? 'review',
    capacity: options.capacity ?? null,
    deadline: options.deadline?.toISOString() ?? null,
    ...(options.form === undefined ? {} : { form: options.form }),
    ...(options.organisers === undefined ? {} : { organisers: options.organisers }),
    ...shared,
  };
}

async function idsOfKeys(cms: BootedCms, uid: string, keys: string[]): Promise<string[]> {
  const rows = await documentsOf(cms, uid).findMany({
    fields: ['key'],
    filters: { key: { $in: keys } },
  });
  return keys.map((key) => {
    const row = rows.find((candidate) => candidate.key === key);
    if (!row) throw new Error(`The test taxonomy has no ${uid} "${key}".`);
    return row.documentId;
  });
}

async function idOfRegion(cms: BootedCms, key: string): Promise<string | undefined> {
  return (await idsOfKeys(cms, 'api::taxonomy.region', [key]))[0];
}

/** Strapi's types cannot follow a uid that is not a literal. */
export function documentsOf(cms: BootedCms, uid: string): Documents {
  return cms.strapi.documents(uid as 'api::club.club') as unknown as Documents;
}

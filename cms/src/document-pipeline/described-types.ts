/** What the pipeline does around the writes of one content type. */
export interface DescribedType {
  /** Where the type says whose region it is; null when no region answers for it. */
  regionField: 'regions' | 'region' | 'regionKey' | null;
  /** Relations to types with a region of their own, whose targets must be the editor's too. */
  guardedRelations: readonly string[];
  /** Leaves an audit row. */
  audited: boolean;
  /**
   * How the search index depends on it: an entry of its own, or names inside entries. A part of an
   * entry is shown on its page, and not searched.
   */
  indexed: 'entry' | 'names' | 'part' | null;
}

const EDITORIAL: DescribedType = {
  regionField: 'regions',
  guardedRelations: ['form'],
  audited: true,
  indexed: 'entry',
};
const NAMED: DescribedType = {
  regionField: null,
  guardedRelations: [],
  audited: true,
  indexed: 'names',
};
const REGIONAL: DescribedType = {
  regionField: 'region',
  guardedRelations: [],
  audited: true,
  indexed: 'part',
};
const RECORDED: DescribedType = {
  regionField: null,
  guardedRelations: [],
  audited: true,
  indexed: null,
};
const SILENT: DescribedType = { ...RECORDED, audited: false };

const DESCRIBED: Record<string, DescribedType> = {
  'api::article.article': {
    ...EDITORIAL,
    guardedRelations: ['relatedServices', 'relatedProjects'],
  },
  'api::student-service.student-service': EDITORIAL,
  'api::club.club': EDITORIAL,
  'api::volunteering.volunteer-project': { ...EDITORIAL, guardedRelations: ['form', 'roles'] },
  'api::volunteering.role': { ...REGIONAL, guardedRelations: ['shifts'] },
  'api::volunteering.shift': { ...REGIONAL, guardedRelations: ['role'] },
  'api::casework.application-form': REGIONAL,
  'api::taxonomy.region': NAMED,
  'api::taxonomy.institution': { ...NAMED, regionField: 'region' },
  'api::taxonomy.interest': NAMED,
  'api::casework.application': { ...RECORDED, regionField: 'regionKey' },
  'api::member.member': RECORDED,
  'api::digest.subscription': RECORDED,
  'api::digest.run': RECORDED,
};

/** Types not listed are machinery: their writes join the transaction and leave no other trace. */
export function describeType(uid: string): DescribedType {
  return DESCRIBED[uid] ?? SILENT;
}

/** Uids with draft & publish and translations, in the order the search index is rebuilt. */
export const EDITORIAL_UIDS = [
  'api::student-service.student-service',
  'api::club.club',
  'api::volunteering.volunteer-project',
  'api::article.article',
] as const;
export type EditorialUid = (typeof EDITORIAL_UIDS)[number];

export function isEditorialUid(uid: string): uid is EditorialUid {
  return EDITORIAL_UIDS.some((known) => known === uid);
}

import {
  OWN_AUDIT,
  OWN_OR_SHARED_REGION,
  OWN_PEOPLE,
  OWN_REGION,
  OWN_REGION_KEY,
  OWN_REGIONS,
  SUBMITTED,
} from './region-conditions';

/** One line of an admin role: what may be done with entries of a type, and with which. */
export interface Right {
  subject: string;
  actions: readonly ('create' | 'read' | 'update' | 'delete' | 'publish')[];
  /** Only these fields; all when absent. */
  fields?: readonly string[];
  /** Id of the condition on the entries; there is none on creating, the pipeline guards that. */
  condition?: string;
}

const EDITORIAL = [
  'api::student-service.student-service',
  'api::club.club',
  'api::volunteering.volunteer-project',
  'api::article.article',
];
const PARTS = [
  'api::volunteering.role',
  'api::volunteering.shift',
  'api::casework.application-form',
];
const TAXONOMY = ['api::taxonomy.region', 'api::taxonomy.institution', 'api::taxonomy.interest'];
const EVERYTHING = ['create', 'read', 'update', 'delete', 'publish'] as const;
const CHANGES = ['create', 'read', 'update', 'delete'] as const;

/** Cases are read; who takes care of one is all the generic form changes in it. */
const casesUnder = (condition: string): Right[] => [
  { subject: 'api::casework.application', actions: ['read'], condition },
  { subject: 'api::casework.application', actions: ['update'], fields: ['assignee'], condition },
];

/** Whom the editor may make an organiser; somebody from elsewhere the head editor adds. */
const MEMBER_NAME: Right = {
  subject: 'api::member.member',
  actions: ['read'],
  fields: ['name'],
  condition: OWN_PEOPLE,
};

/** All regions: content, taxonomies, cases and the records of mails, digests and changes. */
export const HEAD_EDITOR_RIGHTS: readonly Right[] = [
  ...EDITORIAL.map((subject) => ({ subject, actions: EVERYTHING })),
  ...[...PARTS, ...TAXONOMY].map((subject) => ({ subject, actions: CHANGES })),
  ...casesUnder(SUBMITTED),
  { subject: 'api::member.member', actions: ['read'] },
  { subject: 'api::digest.subscription', actions: ['read'] },
  { subject: 'api::digest.run', actions: ['read'] },
  { subject: 'api::platform.audit-entry', actions: ['read'] },
  { subject: 'api::platform.outgoing-mail', actions: ['read'] },
];

/** The own region's content, cases and changes; of the rest what choosing from lists needs. */
export const REGION_EDITOR_RIGHTS: readonly Right[] = [
  ...EDITORIAL.map((subject) => ({ subject, actions: EVERYTHING, condition: OWN_REGIONS })),
  ...PARTS.flatMap((subject): Right[] => [
    { subject, actions: ['read'], condition: OWN_OR_SHARED_REGION },
    { subject, actions: ['create', 'update', 'delete'], condition: OWN_REGION },
  ]),
  ...TAXONOMY.map((subject): Right => ({ subject, actions: ['read'] })),
  ...casesUnder(OWN_REGION_KEY),
  { subject: 'api::platform.audit-entry', actions: ['read'], condition: OWN_AUDIT },
  MEMBER_NAME,
];

/** Rights that are not about one type of content, the same for both roles. */
export const COMMON_ACTIONS: readonly string[] = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];

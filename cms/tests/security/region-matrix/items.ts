import type * as Audit from '../../../src/audit/leave-audit-entry.ts';
import type { BootedCms } from '../../support/boot-cms.ts';
import { createForm, createOpportunity, documentsOf } from '../../support/factories.ts';

/** Whose an item is, seen by an editor of Ganja, in the order of the tables' columns. */
export const OWNERS = ['own', 'foreign', 'several', 'none'] as const;
export type Owner = (typeof OWNERS)[number];

/** Region keys of an item; `several` include the editor's own. */
export const REGIONS_OF: Record<Owner, string[]> = {
  own: ['ganja'],
  foreign: ['baku'],
  several: ['baku', 'ganja'],
  none: [],
};

/** One published club of each owner, with an English version. */
export async function createClubs(cms: BootedCms): Promise<Record<Owner, string>> {
  const clubs: Partial<Record<Owner, string>> = {};
  for (const owner of OWNERS) clubs[owner] = await createTranslatedClub(cms, owner);
  return clubs as Record<Owner, string>;
}

/** What a club must say before an editor can publish it, besides its regions and interests. */
export const COMPLETE_CLUB = {
  level: 'some-experience',
  meetingTimes: 'Hər cümə 18:00',
  joining: 'Gəl, tanış olaq.',
  contact: { email: 'klub@example.org' },
  checkedOn: '2026-01-05',
};

/** A published club that says all it must. */
export async function createClub(cms: BootedCms, owner: Owner): Promise<string> {
  const regionKeys = REGIONS_OF[owner];
  const data = { ...COMPLETE_CLUB, form: await createForm(cms) };
  return (await createOpportunity(cms, { title: `Klub: ${owner}`, regionKeys, data })).documentId;
}

/** A published club with an English version. */
export async function createTranslatedClub(cms: BootedCms, owner: Owner): Promise<string> {
  const { documentId } = await createOpportunity(cms, {
    title: `Klub: ${owner}`,
    regionKeys: REGIONS_OF[owner],
    translations: { en: { title: `Club: ${owner}`, summary: 'Short.' } },
  });
  return documentId;
}

/** documentIds by key. */
export async function regionIds(cms: BootedCms): Promise<Record<string, string>> {
  const rows = await documentsOf(cms, 'api::taxonomy.region').findMany({ fields: ['key'] });
  return Object.fromEntries(rows.map(({ key, documentId }) => [key, documentId]));
}

/** A document of a type that lies in one region, or in none. */
export async function createPart(
  cms: BootedCms,
  uid: string,
  data: object,
  regionKey: string | undefined,
): Promise<string> {
  const region = regionKey === undefined ? null : (await regionIds(cms))[regionKey];
  return (await documentsOf(cms, uid).create({ data: { ...data, region } })).documentId;
}

/** An entry of the audit trail about something of these regions. */
export async function createAuditEntry(cms: BootedCms, regionKeys: string[]): Promise<string> {
  const { leaveAuditEntry } = cms.load<typeof Audit>('src/audit/leave-audit-entry');
  const subject = `subject-${String((references += 1))}`;
  const note = { action: 'update', subjectUid: 'api::club.club', subjectDocumentId: subject };
  await leaveAuditEntry({ ...note, regionKeys });
  const [row] = await cms.readRows(
    `select document_id from audit_entries where subject_document_id = '${subject}'`,
  );
  return String(row?.['document_id']);
}

let references = 0;

/** A submitted application in a region, of a member who need not exist. */
export async function createCase(
  cms: BootedCms,
  memberDocumentId: string,
  regionKey: string,
): Promise<string> {
  references += 1;
  const { documentId } = await documentsOf(cms, 'api::casework.application').create({
    data: {
      opportunityKind: 'club',
      opportunityDocumentId: 'a-club',
      memberDocumentId,
      regionKey,
      state: 'submitted',
      admission: 'review',
      reference: `TST-2026-${String(references).padStart(6, '0')}`,
      language: 'az',
      revision: 1,
    },
  });
  return documentId;
}

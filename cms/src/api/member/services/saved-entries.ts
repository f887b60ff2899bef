import { CATALOGUE_KINDS, SOURCE_LOCALE, type CatalogueKind, type Locale } from '@office/search';
import type { Knex } from 'knex';

import { rowsOf } from '../../../document-pipeline/rows';
import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { fillNames, type Names } from '../../casework/domain/form-snapshot';
import { readRows } from '../../catalogue/services/catalogue-sources';
import { holdMember } from './hold-member';

const SAVED = 'api::member.saved-entry';

/** More than anybody reads; a member who reaches it is asked to let some go. */
export const MOST_SAVED = 200;

/** What is kept of an entry a member has saved; the names are those of that moment. */
export interface SavedRow {
  entryKind: CatalogueKind;
  entryDocumentId: string;
  titles: Names;
  savedAt: string;
}

/** The member's saved entries, the newest first. */
export function findSaved(memberDocumentId: string): Promise<SavedRow[]> {
  return rowsOf<SavedRow>(SAVED).findMany({
    where: { memberDocumentId },
    select: ['entryKind', 'entryDocumentId', 'titles', 'savedAt'],
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    limit: MOST_SAVED,
  });
}

/** documentIds of the entries the member has saved. */
export async function findSavedIds(memberDocumentId: string): Promise<string[]> {
  const rows = await rowsOf<Pick<SavedRow, 'entryDocumentId'>>(SAVED).findMany({
    where: { memberDocumentId },
    select: ['entryDocumentId'],
    limit: MOST_SAVED,
  });
  return rows.map(({ entryDocumentId }) => entryDocumentId);
}

/**
 * Saves a published entry for a member; saving it again changes nothing. Throws
 * `resource.missing` (404) when the public sees no such entry, `saved.full` (409) when the member
 * has saved `MOST_SAVED` others.
 */
export async function saveEntry(memberDocumentId: string, entryDocumentId: string): Promise<void> {
  await inTransaction(async (trx) => {
    if (!(await holdMember(trx, memberDocumentId))) {
      throw officeError('access.not-signed-in', 'This account has no profile.');
    }
    const saved = await findSavedIds(memberDocumentId);
    if (saved.includes(entryDocumentId)) return;
    const entry = await findPublished(entryDocumentId);
    if (saved.length >= MOST_SAVED) {
      throw officeError('saved.full', `There are ${MOST_SAVED} saved entries: remove one first.`);
    }
    await strapi.db.query(SAVED).create({
      data: {
        savedKey: `${memberDocumentId}:${entryDocumentId}`,
        memberDocumentId,
        entryDocumentId,
        ...entry,
        savedAt: now(),
      },
    });
  });
}

/** Lets a saved entry go; one that was not saved is fine. */
export async function removeSaved(
  memberDocumentId: string,
  entryDocumentId: string,
): Promise<void> {
  await strapi.db.query(SAVED).deleteMany({ where: { memberDocumentId, entryDocumentId } });
}

/** Forgets what a member has saved, in the transaction around the caller. */
export async function forgetSaved(trx: Knex.Transaction, memberDocumentId: string): Promise<void> {
  await trx('saved_entries').where({ member_document_id: memberDocumentId }).delete();
}

async function findPublished(
  documentId: string,
): Promise<{ entryKind: CatalogueKind; titles: Names }> {
  for (const entryKind of CATALOGUE_KINDS) {
    const rows = await readRows(entryKind, { documentId, status: 'published', depth: 'titles' });
    const titleIn = (locale: Locale) => rows.find((row) => row.locale === locale)?.title;
    if (rows.some(({ locale }) => locale === SOURCE_LOCALE)) {
      const titles = fillNames({ az: titleIn('az'), en: titleIn('en'), ru: titleIn('ru') });
      return { entryKind, titles };
    }
  }
  throw officeError('resource.missing', 'There is no published entry of this id.');
}

import { checkAfterWrite, checkBeforeWrite } from '../editor-checks/check-write';
import { openAudit } from './audit';
import { beforeEditorialWrite, afterEditorialWrite } from './editorial-rules';
import { fillDefaults } from './fill-defaults';
import { guardAfter, guardBefore } from './region-guard';
import { noteForPages } from './page-notes';
import { noteForSearch } from './search-notes';
import { keepShiftNames } from './shift-names';
import { isEditorial, type Write, type WriteResult, writtenDocumentId } from './write';

/**
 * Runs one write with everything that belongs to it, inside the transaction around the caller.
 * Throws Strapi's errors where a rule refuses; whatever is thrown must roll everything back.
 */
export async function runWrite(
  write: Write,
  next: () => Promise<WriteResult | null>,
): Promise<WriteResult | null> {
  await fillDefaults(write);
  const guarded = await guardBefore(write);
  const editorial = isEditorial(write) ? await beforeEditorialWrite(write) : null;
  await checkBeforeWrite(write);
  const audit = await openAudit(write);
  const searchNotes = noteForSearch(write);
  const pageNotes = noteForPages(write);

  const result = await next();
  const documentId = writtenDocumentId(write, result);
  if (documentId === null || (write.action === 'update' && result === null)) return result;

  if (isEditorial(write) && editorial !== null) {
    await afterEditorialWrite(write, documentId, editorial);
  }
  const regionKeys = await guardAfter(write, documentId, guarded);
  await checkAfterWrite(write, documentId);
  await keepShiftNames(write, documentId);
  await audit(documentId, regionKeys);
  await searchNotes(documentId);
  await pageNotes(documentId);
  return result;
}

import { refuseEntry } from '../editor-checks/refuse-faults';
import { copyFromSource } from './copy-from-source';
import { keepFirstPublishedAt, takeFirstPublishedAt } from './first-published-at';
import { rowsOf } from './rows';
import { fillFromSource, leaveToSource, tellsOfSharedFields } from './source-fields';
import { relationsOf } from './shared-fields';
import type { EditorialWrite } from './write';

const SOURCE = 'az';

interface VersionRow {
  id: number;
  locale: string;
  publishedAt: string | null;
  firstPublishedAt: string | null;
}

/** What `afterEditorialWrite` needs to know of the time before the write. */
export interface EditorialBefore {
  isNewTranslation: boolean;
  /** Set by an earlier publication, or by the system for imported content. */
  firstPublishedAt: Date | null;
}

/**
 * Applies the rules of translations and publication to a write's parameters: Azerbaijani is
 * written and published first and owns everything translations share; taking it away takes the
 * translations with it. Throws ValidationError where a rule refuses.
 */
export async function beforeEditorialWrite(write: EditorialWrite): Promise<EditorialBefore> {
  const given = takeFirstPublishedAt(write);
  const { action, params } = write;
  if (action === 'clone') params.locale = SOURCE;
  const versions = action === 'create' ? [] : await readVersions(write);
  const isNewTranslation = action === 'update' && isMissingTranslation(write, versions);

  refuseBeforeSource(write, versions);
  if ((action === 'unpublish' || action === 'delete') && touchesSource(write)) params.locale = '*';
  if (action === 'update' && !touchesSource(write)) {
    if (isNewTranslation) await fillFromSource(write);
    else await leaveToSource(write);
  }
  const known = action === 'clone' ? null : (versions.find(hasFirst)?.firstPublishedAt ?? null);
  return {
    isNewTranslation,
    firstPublishedAt: given ?? (known === null ? null : new Date(known)),
  };
}

/** Brings the other locales and `firstPublishedAt` in line with what the write made. */
export async function afterEditorialWrite(
  write: EditorialWrite,
  documentId: string,
  before: EditorialBefore,
): Promise<void> {
  const { uid, action } = write;
  if (action === 'delete' || action === 'unpublish') return;
  if (action !== 'create' && action !== 'clone') {
    if (leavesDraftsApart(write, before)) await copyFromSource(uid, documentId, 'draft');
    // All drafts agree, so publishing all of them at once leaves nothing to copy.
    const publishesAll = write.params.locale === '*';
    if (publishes(write) && !publishesAll) await copyFromSource(uid, documentId, 'published');
  }
  await keepFirstPublishedAt(write, documentId, {
    value: before.firstPublishedAt,
    isPublication: publishes(write) && touchesSource(write),
  });
}

/** Whether the drafts of the translations may differ from the source's in what they share. */
function leavesDraftsApart(write: EditorialWrite, { isNewTranslation }: EditorialBefore): boolean {
  if (write.action === 'discardDraft') return true;
  if (isNewTranslation) return relationsOf(write.uid).some((link) => link.isTargetLocalized);
  return write.action === 'update' && touchesSource(write) && tellsOfSharedFields(write);
}

async function readVersions({ uid, params }: EditorialWrite): Promise<VersionRow[]> {
  if (params.documentId === undefined) return [];
  return rowsOf<VersionRow>(uid).findMany({
    where: { documentId: params.documentId },
    select: ['id', 'locale', 'publishedAt', 'firstPublishedAt'],
  });
}

/** Whether a write is about the Azerbaijani version, which owns what translations share. */
export function touchesSource({ params }: EditorialWrite): boolean {
  const locales = [params.locale ?? SOURCE].flat();
  return locales.includes(SOURCE) || locales.includes('*') || locales.length === 0;
}

function publishes({ action, params }: EditorialWrite): boolean {
  if (action === 'publish') return true;
  return (action === 'create' || action === 'update') && params.status === 'published';
}

function refuseBeforeSource(write: EditorialWrite, versions: readonly VersionRow[]): void {
  if (touchesSource(write)) return;
  if (write.action === 'create') {
    refuseEntry('source-first');
  }
  const isSourcePublished = versions.some((row) => row.locale === SOURCE && row.publishedAt);
  if (!publishes(write) || isSourcePublished || versions.length === 0) return;
  refuseEntry('publish-source-first');
}

function isMissingTranslation(write: EditorialWrite, versions: readonly VersionRow[]): boolean {
  if (touchesSource(write) || versions.length === 0) return false;
  return !versions.some((row) => row.locale === write.params.locale && row.publishedAt === null);
}

function hasFirst(row: VersionRow): boolean {
  return row.firstPublishedAt !== null;
}

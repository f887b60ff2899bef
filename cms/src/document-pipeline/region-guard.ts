import { errors } from '@strapi/utils';

import { currentEditorLanguage, sayToEditor } from '../editor-checks/editor-texts';
import { judgeDeletion, judgeRegions } from './judge-regions';
import { touchesSource } from './editorial-rules';
import { readLinkedRegions, readRegionKeys } from './read-regions';
import { isEditorial, type Write } from './write';

/** What was true of a document's regions before a write. */
export interface GuardedBefore {
  /** Keys before the write; null when the document did not exist. */
  regionKeys: readonly string[] | null;
  /** documentIds the guarded relations pointed at. */
  linked: ReadonlySet<string>;
}

/**
 * Refuses, before anything is written, a region editor's write to a document of other regions.
 * Strapi checks the roles' conditions against the old row only, and not at all for creation, new
 * translations and clones, so every write is looked at, here and again in `guardAfter`.
 */
export async function guardBefore(write: Write): Promise<GuardedBefore> {
  const { uid, type, params, actor, action } = write;
  const documentId = action === 'create' ? undefined : params.documentId;
  if (type.regionField === null || documentId === undefined) {
    return { regionKeys: null, linked: new Set() };
  }
  const regionKeys = await readRegionKeys(uid, type.regionField, documentId);
  if (actor.ownRegionKeys !== null && regionKeys !== null) {
    refuseUnless(judgeRegions(actor.ownRegionKeys, regionKeys, regionKeys));
    if (deletesAll(write)) refuseUnless(judgeDeletion(actor.ownRegionKeys, regionKeys));
  }
  if (action === 'clone') return { regionKeys: null, linked: new Set() };
  const linked = actor.ownRegionKeys === null ? [] : await readLinkedRegions(write, documentId);
  return { regionKeys, linked: new Set(linked.map((target) => target.documentId)) };
}

/**
 * Refuses what the write made of the document's regions, by throwing inside the transaction.
 * Answers the region keys before and after together, for the audit row.
 */
export async function guardAfter(
  write: Write,
  documentId: string,
  before: GuardedBefore,
): Promise<string[]> {
  const { uid, type, actor } = write;
  if (type.regionField === null) return [];
  const after = await readRegionKeys(uid, type.regionField, documentId);
  if (actor.ownRegionKeys !== null && after !== null) {
    refuseUnless(judgeRegions(actor.ownRegionKeys, before.regionKeys, after));
    await guardLinked(write, documentId, before, actor.ownRegionKeys);
  }
  return [...new Set([...(before.regionKeys ?? []), ...(after ?? [])])].sort();
}

async function guardLinked(
  write: Write,
  documentId: string,
  before: GuardedBefore,
  own: readonly string[],
): Promise<void> {
  for (const target of await readLinkedRegions(write, documentId)) {
    if (target.isShared || before.linked.has(target.documentId)) continue;
    refuseUnless(judgeRegions(own, target.regionKeys, target.regionKeys));
  }
}

/** Without its Azerbaijani version a document is gone from every region. */
function deletesAll(write: Write): boolean {
  if (write.action !== 'delete') return false;
  return !isEditorial(write) || touchesSource(write);
}

function refuseUnless(verdict: ReturnType<typeof judgeRegions>): void {
  if (verdict === 'allowed') return;
  // Of the errors with status 403 Strapi shows only this one's message.
  const message = sayToEditor(currentEditorLanguage(), REFUSALS[verdict]);
  throw new errors.PolicyError(message, { code: 'region.forbidden' });
}

const REFUSALS = {
  'not-yours': 'region-not-yours',
  'no-region': 'region-none',
  'foreign-region': 'region-foreign',
} as const;

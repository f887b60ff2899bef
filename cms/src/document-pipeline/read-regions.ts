import { isEditorialUid } from './described-types';
import { rowsOf } from './rows';
import type { Write } from './write';
import type { DescribedType } from './described-types';

interface RegionRow {
  regions?: { key: string }[];
  region?: { key: string } | null;
  regionKey?: string | null;
}

/** A row a guarded relation points at; shared ones belong to no region. */
export interface LinkedTarget {
  documentId: string;
  regionKey: string | null;
}

/**
 * Keys of the regions a document belongs to, from its draft in the source language (which owns
 * the relations), the lead region first. Null when there is no such document.
 */
export async function readRegionKeys(
  uid: string,
  field: NonNullable<DescribedType['regionField']>,
  documentId: string,
): Promise<string[] | null> {
  const row = await rowsOf<RegionRow>(uid).findOne({
    where: sourceDraft(uid, documentId),
    select: field === 'regionKey' ? ['id', 'regionKey'] : ['id'],
    ...(field === 'regionKey' ? {} : { populate: { [field]: { select: ['key'] } } }),
  });
  if (row === null) return null;
  const keys = row.regions?.map((region) => region.key) ?? [row.region?.key ?? row.regionKey];
  return keys.filter((key) => typeof key === 'string');
}

/** Targets of the write's guarded relations, as they are now. */
export async function readLinkedRegions(write: Write, documentId: string): Promise<LinkedTarget[]> {
  const names = write.type.guardedRelations;
  if (names.length === 0) return [];
  type Target = { documentId: string; region?: { key: string } | null };
  const row = await rowsOf<Record<string, Target | Target[] | null>>(write.uid).findOne({
    where: sourceDraft(write.uid, documentId),
    populate: Object.fromEntries(
      names.map((name) => [
        name,
        { select: ['documentId'], populate: { region: { select: ['key'] } } },
      ]),
    ),
  });
  return names
    .flatMap((name) => row?.[name] ?? [])
    .map((target) => ({
      documentId: target.documentId,
      regionKey: target.region?.key ?? null,
    }));
}

function sourceDraft(uid: string, documentId: string) {
  return isEditorialUid(uid) ? { documentId, locale: 'az', publishedAt: null } : { documentId };
}

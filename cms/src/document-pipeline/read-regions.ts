import { describeType, type DescribedType, isEditorialUid } from './described-types';
import { rowsOf } from './rows';
import type { Write } from './write';

interface RegionRow {
  regions?: { key: string }[];
  region?: { key: string } | null;
  regionKey?: string | null;
}

/** A row a guarded relation points at. */
export interface LinkedTarget {
  documentId: string;
  regionKeys: string[];
  /** A part of no region is for everybody; an entry of none is for the head editor alone. */
  isShared: boolean;
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
  return regionKeysOf(row);
}

/** Targets of the write's guarded relations, as they are now. */
export async function readLinkedRegions(write: Write, documentId: string): Promise<LinkedTarget[]> {
  const names = write.type.guardedRelations;
  if (names.length === 0) return [];
  type Target = RegionRow & { documentId: string };
  const populate = names.map((name) => [
    name,
    {
      select: ['documentId'],
      populate: { [regionFieldOfTarget(write.uid, name)]: { select: ['key'] } },
    },
  ]);
  const row = await rowsOf<Record<string, Target | Target[] | null>>(write.uid).findOne({
    where: sourceDraft(write.uid, documentId),
    populate: Object.fromEntries(populate) as Record<string, object>,
  });
  return names
    .flatMap((name) => row?.[name] ?? [])
    .map((target) => {
      const regionKeys = regionKeysOf(target);
      const isPart = target.regions === undefined;
      return {
        documentId: target.documentId,
        regionKeys,
        isShared: isPart && regionKeys.length === 0,
      };
    });
}

function regionFieldOfTarget(uid: Write['uid'], name: string): string {
  const attributes: Record<string, { type: string; target?: string }> =
    strapi.getModel(uid).attributes;
  return describeType(attributes[name]?.target ?? '').regionField ?? 'region';
}

function regionKeysOf(row: RegionRow): string[] {
  const keys = row.regions?.map((region) => region.key) ?? [row.region?.key ?? row.regionKey];
  return keys.filter((key) => typeof key === 'string');
}

function sourceDraft(uid: string, documentId: string) {
  return isEditorialUid(uid) ? { documentId, locale: 'az', publishedAt: null } : { documentId };
}

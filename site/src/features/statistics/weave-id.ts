import type { RegionLook } from '#features/catalogue/region-look.ts';

/** The id of the weave that fills a region's bars. */
export function weaveId({ dye, motif }: RegionLook): string {
  return `weave-${motif}-${dye}`;
}

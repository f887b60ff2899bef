import { isMotifName, type MotifName } from '#features/motif/weave-motif.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';

/** How what belongs to a region looks. */
export interface RegionLook {
  dye: string;
  motif: MotifName;
}

const UNKNOWN_REGION: RegionLook = { dye: 'saffron', motif: 'star' };

/** The dye and motif of the first region of a list; a plain one when it is not known. */
export function lookOfRegions(taxonomy: Taxonomy, regionKeys: readonly string[]): RegionLook {
  const region = taxonomy.regions.find(({ key }) => key === regionKeys[0]);
  if (region === undefined) return UNKNOWN_REGION;
  const motif = isMotifName(region.motif) ? region.motif : UNKNOWN_REGION.motif;
  return { dye: region.dye, motif };
}

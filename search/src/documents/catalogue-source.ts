import type { InstitutionType } from '../vocabulary/institution-types.ts';
import type { CatalogueKind } from '../vocabulary/kinds.ts';
import type { Level } from '../vocabulary/levels.ts';
import type { Locale } from '../vocabulary/locales.ts';
import type { LifeState } from '../vocabulary/opening.ts';

/** What editors wrote in one language. `body` is markdown. */
export interface CatalogueText {
  title: string;
  summary: string;
  body: string;
}

/** A published entry as the record holds it; what the index is built from. */
export interface CatalogueSource {
  kind: CatalogueKind;
  documentId: string;
  /** Published languages only; `az` is always among them. */
  versions: Partial<Record<Locale, CatalogueText>>;
  /** The lead region first. */
  regionKeys: readonly string[];
  institutionKey: string | null;
  institutionType: InstitutionType | null;
  interestKeys: readonly string[];
  level: Level | null;
  deadline: Date | null;
  state: LifeState | null;
  capacity: number | null;
  placesLeft: number | null;
  firstPublishedAt: Date;
  updatedAt: Date;
}

/** One record of a taxonomy with every spelling people type for it. */
export interface TaxonName {
  key: string;
  names: Record<Locale, string>;
  aliases: readonly string[];
}

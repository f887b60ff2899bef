import type { CatalogueDocument } from '../documents/catalogue-document.ts';
import type { CatalogueKind } from '../vocabulary/kinds.ts';

/** An entry in all its languages. */
export interface EntryReference {
  kind: CatalogueKind;
  documentId: string;
}

/** What waits to be written. An entry in both lists is kept. */
export interface CatalogueChanges {
  upserts: readonly CatalogueDocument[];
  removals: readonly EntryReference[];
}

export {
  createCatalogueWriter,
  type CatalogueStats,
  type CatalogueWriter,
} from './catalogue-writer.ts';
export type { IndexState } from './catalogue-index.ts';
export type { CatalogueChanges, EntryReference } from './catalogue-changes.ts';
export {
  DRIFTS,
  type Drift,
  type DriftedDocument,
  type StoredDocument,
} from './compare-catalogue.ts';
export * from './search-keys.ts';
export * from '../errors.ts';

export {
  createCatalogueWriter,
  type CatalogueStats,
  type CatalogueWriter,
} from './catalogue-writer.ts';
export type { CatalogueChanges, EntryReference } from './catalogue-changes.ts';
export * from './search-keys.ts';
export * from '../errors.ts';

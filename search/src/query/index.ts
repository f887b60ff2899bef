export * from './catalogue-request.ts';
export * from './catalogue-answer.ts';
export * from './parse-catalogue-request.ts';
export { createSearchReader, type SearchReader } from './search-reader.ts';
export { searchCatalogue } from './search-catalogue.ts';
export * from './find-suggestable.ts';
export * from './find-for-home.ts';
export type { ListedOpportunity } from './listed-entry.ts';
export * from '../errors.ts';

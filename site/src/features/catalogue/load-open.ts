import { OPPORTUNITY_KINDS, type Locale } from '@office/search';
import { searchCatalogue, type CatalogueAnswer, type CatalogueRequest } from '@office/search/query';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable, type Availability } from '#lib/search/when-available.ts';

/** What one can apply for now, narrowed by `wish`, the nearest deadline first. */
export function loadOpen(
  wish: Partial<CatalogueRequest>,
  locale: Locale,
  now: Date,
): Promise<Availability<CatalogueAnswer>> {
  const request: CatalogueRequest = {
    query: '',
    locale,
    region: [],
    kind: [...OPPORTUNITY_KINDS],
    interest: [],
    level: [],
    institutionType: [],
    open: true,
    places: false,
    sort: 'deadline',
    page: 1,
    ...wish,
  };
  return whenAvailable(searchCatalogue(searchReader(), request, { now }));
}

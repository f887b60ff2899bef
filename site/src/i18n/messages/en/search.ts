import type { TranslationOf } from '../../message-types.ts';
import type { search as source } from '../az/search.ts';

export const search = {
  label: 'What are you looking for?',
  hint: 'Any keyboard will do: “gence”, “tehsil” and “Баку” are understood.',
  submit: 'Search',
  offers: 'Suggestions',
  proposed: {
    one: '{count} suggestion, choose with the arrow keys',
    other: '{count} suggestions, choose with the arrow keys',
  },
  shortcut: 'Key that leads to this box:',
  title: 'Opportunities',
  titleFor: 'Opportunities for “{query}”',
  description:
    'Services, clubs and volunteer projects for students in Baku, Sumgait and Ganja: search by region, kind, interest and experience.',
  resultCount: { one: '{count} result', other: '{count} results' },
  filters: 'Filters',
  apply: 'Show results',
  facetRegion: 'Region',
  facetKind: 'Kind',
  facetInterest: 'Interest',
  facetLevel: 'Experience',
  facetInstitution: 'Institution',
  openOnly: 'Only open ones',
  placesOnly: 'Only with free places',
  sort: 'Sort by',
  'sort-relevance': 'Best match',
  'sort-deadline': 'Deadline',
  'sort-newest': 'Newest first',
  chosen: 'Chosen filters',
  clear: 'Clear all',
  searchedFor: 'Nothing matches “{query}” as typed, so we searched for “{meant}”.',
  onlyNear: 'No result has all of your words. These come closest.',
  didYouMean: 'Did you mean:',
  emptyTitle: 'Nothing was found',
  emptyFor: 'No opportunity matches “{query}”.',
  emptyDrop: 'Removing one filter may help:',
  without: {
    one: 'Without the filter “{filter}”: {count} result',
    other: 'Without the filter “{filter}”: {count} results',
  },
  emptyWords: 'Try a shorter or a more general word.',
  emptyAll: 'See all opportunities',
  emptyDigest: 'Subscribe to hear when something like this appears',
  pageBeyond: 'There are no more results on this page.',
  firstPage: 'Back to the first page',
  downTitle: 'Search is not working right now',
  downText:
    'This does not mean there is nothing: the search service does not answer. Please try again in a few minutes.',
  listedText:
    'This list comes straight from our records: only kind, region and being open were looked at. Your words and the other filters were not searched for. Please try again in a few minutes.',
  listedOpen:
    'The list comes straight from our records and is complete, but it cannot be searched by words right now.',
  listedCount: { one: '{count} opportunity listed', other: '{count} opportunities listed' },
  listedNone: 'Nothing of this kind is published in this region',
  retry: 'Try again',
} as const satisfies TranslationOf<typeof source>;

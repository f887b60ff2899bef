import type { CatalogueHit, ListedOpportunity } from '@office/search/query';
import { describe, expect, it } from 'vitest';
import { translator } from '#i18n/translate.ts';
import { taxonomySchema } from '#lib/cms/resources/taxonomy.ts';
import { taxonomy } from '../../../tests/support/fake-cms/taxonomy.ts';
import { cardOfHit, cardOfListed, type CardContext } from './card-view.ts';

const context: CardContext = {
  locale: 'en',
  t: translator('en'),
  now: new Date('2026-11-24T06:00:00Z'),
  taxonomy: taxonomySchema.parse(taxonomy),
};

const hit: CatalogueHit = {
  id: 'k7f3a1b2c3d4',
  kind: 'club',
  slug: 'chess-k7f3a1b2c3',
  title: 'Chess',
  summary: 'Play',
  titleHtml: '<mark>Chess</mark>',
  snippetHtml: 'Play',
  regions: ['ganja', 'baku'],
  institution: 'bsu',
  interests: [],
  level: 'first-step',
  deadline: null,
  open: true,
  placesLeft: 1,
  fallback: false,
  exact: true,
};

describe('cardOfHit', () => {
  it('names kind, institution and regions, and takes the look of the lead region', () => {
    expect(cardOfHit(hit, context)).toMatchObject({
      href: '/en/opportunities/chess-k7f3a1b2c3',
      kind: 'Club',
      institution: { text: 'Baku State University', lang: undefined },
      regions: 'Ganja, Baku',
      look: { dye: 'madder', motif: 'star' },
      title: [{ text: 'Chess', marked: true }],
      placesLeft: '1 place left',
      level: 'First step',
      lang: undefined,
    });
  });

  it('marks a text that is Azerbaijani for want of a translation', () => {
    expect(cardOfHit({ ...hit, fallback: true }, context).lang).toBe('az');
  });

  it('speaks of no places once closed, and of the reserve when full', () => {
    expect(cardOfHit({ ...hit, open: false }, context).placesLeft).toBeNull();
    expect(cardOfHit({ ...hit, placesLeft: 0 }, context).placesLeft).toBe(
      'Full, the reserve list is open',
    );
  });

  it('leads articles to their own page, without a deadline', () => {
    const card = cardOfHit({ ...hit, kind: 'article', level: null }, context);
    expect(card).toMatchObject({ href: '/en/articles/chess-k7f3a1b2c3', deadline: null });
  });

  it('shows a region or institution that was removed by its key', () => {
    const card = cardOfHit({ ...hit, regions: ['sheki'], institution: 'gone' }, context);
    expect(card).toMatchObject({
      institution: { text: 'gone', lang: undefined },
      regions: 'sheki',
      look: { dye: 'saffron' },
    });
  });
});

describe('cardOfListed', () => {
  it('makes a card of an open entry nobody searched for', () => {
    const listed: ListedOpportunity = {
      id: 'x1',
      kind: 'volunteer-project',
      slug: 'trees-x1',
      title: 'Trees',
      summary: 'Plant <b>',
      regionKeys: ['sumgait'],
      institutionKey: null,
      interestKeys: [],
      level: 'advanced',
      deadline: '2026-11-26T06:00:00.000Z',
      placesLeft: null,
      firstPublishedAt: '2026-11-01T00:00:00.000Z',
      fallback: false,
    };
    expect(cardOfListed(listed, context)).toMatchObject({
      text: [{ text: 'Plant <b>', marked: false }],
      deadline: { left: '2 days left', urgency: 'soon' },
      placesLeft: null,
    });
  });
});

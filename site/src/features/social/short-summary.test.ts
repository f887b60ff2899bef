import { describe, expect, it } from 'vitest';
import { translator } from '#i18n/translate.ts';
import { catalogueEntrySchema } from '#lib/cms/resources/catalogue.ts';
import { taxonomySchema } from '#lib/cms/resources/taxonomy.ts';
import { catalogueAnswer } from '../../../tests/support/fake-cms/entries.ts';
import { taxonomy } from '../../../tests/support/fake-cms/taxonomy.ts';
import { shortSummary } from './short-summary.ts';

const now = new Date('2026-11-24T06:00:00Z');
const context = {
  locale: 'en' as const,
  t: translator('en'),
  now,
  taxonomy: taxonomySchema.parse(taxonomy),
};
const entry = {
  ...catalogueEntrySchema.parse(catalogueAnswer('project001', 'en')),
  deadline: new Date('2026-12-03T19:59:00Z'),
};

describe('shortSummary', () => {
  it('says the summary and the last day to apply', () => {
    expect(shortSummary(entry, context)).toBe('A day for the shore. Deadline: 3 December.');
  });

  it('says no last day of what is closed or always open', () => {
    for (const more of [{ open: false }, { deadline: null }]) {
      expect(shortSummary({ ...entry, ...more }, context)).toBe('A day for the shore.');
    }
  });

  it('cuts a long summary at a word', () => {
    const summary = 'Several words about the shore. '.repeat(12);
    const text = shortSummary({ ...entry, summary, deadline: null }, context) ?? '';
    expect(text.length).toBeLessThanOrEqual(161);
    expect(text).toMatch(/[a-z.]…$/);
    expect(summary.startsWith(text.slice(0, -1))).toBe(true);
  });

  it('says nothing where there is nothing to say', () => {
    expect(shortSummary({ ...entry, summary: null, deadline: null }, context)).toBeUndefined();
  });
});

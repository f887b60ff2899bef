import { LOCALES } from '@office/search';
import { describe, expect, it } from 'vitest';

import { ACCOUNT_MAILS, ACCOUNT_TEXTS, FOOTER } from './account-texts';
import { oneClickLink, siteLink } from './site-links';

describe.each(ACCOUNT_MAILS)('the mail “%s”', (name) => {
  it.each(LOCALES)('has a short subject and words of its own language in %s', (language) => {
    const text = ACCOUNT_TEXTS[name][language];
    expect(text.subject.length).toBeLessThanOrEqual(50);
    expect(text.title('')).not.toContain(',');
    const words = [text.preheader, text.before, text.button, text.after, FOOTER[language]].join(
      ' ',
    );
    expect(/\p{Script=Cyrillic}/u.test(words)).toBe(language === 'ru');
    expect(/[əğış]/.test(words)).toBe(language === 'az');
  });
});

describe('links of mails', () => {
  it('lead to the reader’s language, with their token', () => {
    const path = (language: (typeof LOCALES)[number]) =>
      new URL(siteLink('reset', language, { query: { token: 'a b' } })).pathname;
    expect(LOCALES.map(path)).toEqual([
      '/parol-berpasi/yeni',
      '/en/reset-password/new',
      '/ru/reset-password/new',
    ]);
    expect(siteLink('subscription', 'ru', { last: 'a.b' })).toContain('/ru/subscription/a.b');
    expect(oneClickLink('a.b')).toContain('/abune/a.b/one-click');
  });
});

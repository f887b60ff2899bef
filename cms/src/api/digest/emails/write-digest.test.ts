import { describe, expect, test } from 'vitest';

import { writeDigest, type DigestEntry, type DigestLetter } from './write-digest';

const names = {
  region: (key: string) => ({ ganja: 'Gəncə', baku: 'Bakı' })[key] ?? key,
  interest: (key: string) => ({ it: 'İT' })[key] ?? key,
};

const entry: DigestEntry = {
  kind: 'club',
  documentId: 'k3v9q2m1x8c7b6n5a4s3d2f1',
  title: 'Şahmat & <Robot> klubu',
  isFallback: false,
  regionKeys: ['ganja', 'baku'],
  level: 'first-step',
  deadline: new Date('2026-12-05T14:00:00Z'),
  fit: { interestKeys: ['it'], regionKey: 'ganja', fitsLevel: true },
};

const letter: DigestLetter = {
  language: 'az',
  frequency: 'weekly',
  entries: [entry],
  choice: { regionKeys: ['ganja'], interestKeys: ['it'], kinds: [] },
  settingsUrl: 'http://site.test/abune/abc.def',
};

describe('a digest mail', () => {
  test('says of each entry kind, regions, level, deadline and why, in both parts', () => {
    const { html, text } = writeDigest(letter, names);
    for (const part of [html, text]) {
      expect(part).toContain('Klub · Gəncə, Bakı · Səviyyə: ilk addım');
      expect(part).toContain('Son müraciət vaxtı: 5 dekabr 2026, 18:00');
      expect(part).toContain('Sizə uyğundur: İT, Gəncə, səviyyəniz kifayətdir');
    }
    expect(text).toContain('Şahmat & <Robot> klubu');
    expect(html).toContain('Şahmat &amp; &lt;Robot&gt; klubu');
  });

  test('leads to the entry, to the same choice on the site and to the settings', () => {
    const { text } = writeDigest({ ...letter, language: 'ru' }, names);
    expect(text).toContain('/ru/opportunities/sahmat-robot-klubu-k3v9q2m1x8?from=digest');
    expect(text).toContain('/ru/opportunities?region=ganja&interest=it&open=1');
    expect(text).toContain('http://site.test/abune/abc.def');
  });

  test('names the first entry in the subject and counts the others', () => {
    const others = [entry, { ...entry, title: 'İkinci' }, { ...entry, title: 'Üçüncü' }];
    expect(writeDigest(letter, names).subject).toBe('Şahmat & <Robot> klubu');
    expect(writeDigest({ ...letter, entries: others }, names).subject).toBe(
      'Şahmat & <Robot> klubu və daha 2 yeni imkan',
    );
    const en = writeDigest({ ...letter, language: 'en', entries: others }, names);
    expect(en.subject).toBe('Şahmat & <Robot> klubu and 2 more');
  });

  test('keeps its subject short enough for a phone, cut after a word', () => {
    const title = 'Yazı mərkəzi: buraxılış işi və dissertasiya üçün fərdi saat';
    const long = [{ ...entry, title }, entry];
    expect(writeDigest({ ...letter, entries: long }, names).subject).toBe(
      'Yazı mərkəzi: buraxılış işi və dissertasiya… və daha 1 yeni imkan',
    );
  });

  test('marks Azerbaijani titles for readers of other languages', () => {
    const fallback = [{ ...entry, isFallback: true }];
    const read = (language: DigestLetter['language']) =>
      writeDigest({ ...letter, language, entries: fallback }, names).text;
    expect(read('en')).toContain('So far in Azerbaijani only');
    expect(read('ru')).toContain('Пока только на азербайджанском');
    expect(writeDigest({ ...letter, language: 'en' }, names).text).not.toContain('So far');
    const { html } = writeDigest({ ...letter, language: 'ru', entries: fallback }, names);
    expect(html).toContain('lang="az"');
  });

  test('says so when everything was asked for and nothing has a deadline', () => {
    const open = {
      ...entry,
      deadline: null,
      fit: { interestKeys: [], regionKey: null, fitsLevel: false },
    };
    const { text } = writeDigest({ ...letter, language: 'en', entries: [open] }, names);
    expect(text).toContain('No deadline');
    expect(text).toContain('You chose everything new');
  });

  test('stays below 30 KB with ten of the longest entries in Russian', () => {
    const long = {
      ...entry,
      title: 'щ'.repeat(160),
      isFallback: true,
      regionKeys: ['baku', 'sumgait', 'ganja'],
      fit: { ...entry.fit, interestKeys: Array.from({ length: 6 }, () => 'предпринимательство') },
    };
    const entries = Array.from({ length: 10 }, () => long);
    const { html } = writeDigest({ ...letter, language: 'ru', entries }, names);
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
  });
});

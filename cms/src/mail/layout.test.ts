import { describe, expect, it } from 'vitest';

import { type MailContent, renderMail } from './layout';

const content: MailContent = {
  language: 'az',
  preheader: 'Cavab gəldi',
  title: 'Müraciətiniz qəbul edildi',
  blocks: [
    { kind: 'text', text: 'Salam, Aysel!\nYeriniz var.' },
    { kind: 'facts', rows: [{ label: 'Nömrə', value: 'GNC-2026-000123' }] },
    { kind: 'quote', text: '<b>Gözləyirik</b>', from: 'Rauf' },
    { kind: 'list', items: ['Şəxsiyyət vəsiqəsi'] },
    { kind: 'items', items: [{ title: 'Robot klubu', url: 'https://s.az/a', lines: ['Gəncə'] }] },
    { kind: 'button', label: 'Müraciətə bax', url: 'https://s.az/kabinet' },
  ],
  footer: {
    text: 'Siz müraciət etmisiniz.',
    links: [{ label: 'Əlaqə', url: 'https://s.az/komek' }],
  },
};

describe('a mail', () => {
  it('says the same in both parts', () => {
    const { html, text } = renderMail(content);
    for (const said of ['Müraciətiniz qəbul edildi', 'GNC-2026-000123', 'Robot klubu', 'Rauf']) {
      expect(html).toContain(said);
      expect(text).toContain(said);
    }
    expect(text).toContain('Müraciətə bax:\nhttps://s.az/kabinet');
    expect(text).not.toContain('style=');
  });

  it('names its language, both colour schemes and one heading of the first rank', () => {
    const { html } = renderMail({ ...content, language: 'ru' });
    expect(html).toContain('<html lang="ru"');
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('writes nothing smaller than 16 px and no button lower than 44 px', () => {
    const { html } = renderMail(content);
    const sizes = [...html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size));
    expect(sizes.filter((size) => size > 0 && size < 16)).toEqual([]);
    const button = /class="button"[^>]*padding:(\d+)px[^>]*line-height:(\d+)px/.exec(html);
    expect(Number(button?.[1]) * 2 + Number(button?.[2])).toBeGreaterThanOrEqual(44);
  });

  it('escapes what people wrote', () => {
    expect(renderMail(content).html).toContain('&lt;b&gt;Gözləyirik&lt;/b&gt;');
  });

  it('wears the woven band, mirrored, as coloured cells', () => {
    const { html } = renderMail(content);
    const band = /<table role="presentation" aria-hidden="true".*?<\/table>/s.exec(html)?.[0] ?? '';
    const rows = band.split('</tr>').slice(0, -1);
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      const cells = [...row.matchAll(/colspan="(\d+)"[^>]*bgcolor="(#\w+)"/g)].map(
        ([, span, dye]) => `${span} ${dye}`,
      );
      expect(cells).toEqual([...cells].reverse());
    }
  });

  it('with ten items stays far below the limit, and refuses to go over it', () => {
    const item = {
      title: 'Xəzər sahilinin təmizlənməsi üçün könüllülər axtarılır',
      url: 'https://example.org/imkanlar/xezer-sahilinin-temizlenmesi-ucun-konulluler-k3v9q2m1x8',
      lines: [
        'Bakı · könüllü layihə · ilk addım',
        'Son tarix: 5 may 2026',
        'Maraqlarınız: ekologiya',
      ],
    };
    const items = (count: number) => Array.from({ length: count }, () => item);
    const digest = renderMail({ ...content, blocks: [{ kind: 'items', items: items(10) }] });
    expect(Buffer.byteLength(digest.html)).toBeLessThan(20_000);
    expect(() => renderMail({ ...content, blocks: [{ kind: 'items', items: items(60) }] })).toThrow(
      RangeError,
    );
  });
});

import { describe, expect, it } from 'vitest';

import { html, multiline, safeUrl } from './html';

describe('markup for mails', () => {
  it('escapes what is put in, in text and in attributes', () => {
    const name = '"><script>alert(1)</script>&\'';
    expect(html`<p title="${name}">${name}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;</p>',
    );
  });

  it('keeps its own markup, joins lists and leaves nothing for nothing', () => {
    const items = ['a', '<b>'].map((item) => html`<i>${item}</i>`);
    expect(html`<b>${items}</b>${null}${false}${undefined}${3}`.markup).toBe(
      '<b><i>a</i><i>&lt;b&gt;</i></b>3',
    );
  });

  it('keeps the line breaks of a written text', () => {
    expect(multiline('Salam,\n<Aysel>').markup).toBe('Salam,<br>&lt;Aysel&gt;');
  });

  it('refuses addresses that run code', () => {
    expect(() => safeUrl('javascript:alert(1)')).toThrow(TypeError);
    expect(safeUrl('https://example.org/?a=1&b=2')).toBe('https://example.org/?a=1&b=2');
  });
});

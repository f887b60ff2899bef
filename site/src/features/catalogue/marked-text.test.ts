import { describe, expect, it } from 'vitest';
import { splitMarked } from './marked-text.ts';

describe('splitMarked', () => {
  it('takes marked and plain pieces apart', () => {
    expect(splitMarked('<mark>Gəncə</mark>də klub')).toEqual([
      { text: 'Gəncə', marked: true },
      { text: 'də klub', marked: false },
    ]);
  });

  it('reads escaped characters once', () => {
    expect(splitMarked('a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;')).toEqual([
      { text: 'a <b> &amp; "c" \'', marked: false },
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(splitMarked('')).toEqual([]);
  });
});

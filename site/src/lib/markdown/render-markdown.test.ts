import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

describe('renderMarkdown', () => {
  it('keeps structure and moves headings below the title of the page', () => {
    expect(renderMarkdown('# Ad\n\n- bir\n- **iki**')).toBe(
      '<h2>Ad</h2>\n<ul>\n<li>bir</li>\n<li><strong>iki</strong></li>\n</ul>\n',
    );
  });

  it.each([
    ['<script>alert(1)</script>salam', 'script'],
    ['<img src=x onerror=alert(1)>', 'onerror'],
    ['[x](javascript:alert(1))', 'javascript'],
    ['<p style="color:red" class="x" onclick="y">a</p>', 'style'],
    ['<a href="//evil.example">a</a>', 'evil'],
    ['<iframe src="https://evil.example"></iframe>', 'iframe'],
  ])('lets nothing dangerous of %s through', (markdown, trace) => {
    expect(renderMarkdown(markdown)).not.toContain(trace);
  });

  it('keeps links of ours and of others apart', () => {
    expect(renderMarkdown('[a](/komek)')).toBe('<p><a href="/komek">a</a></p>\n');
    expect(renderMarkdown('[a](https://edu.gov.az)')).toContain('rel="noopener"');
  });
});

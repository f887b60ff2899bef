import { expect, it } from 'vitest';
import { printData } from './print-data.ts';

it('keeps every text inside the script element it stands in', () => {
  const name = '</script><script>alert(1)</script><!-- & \u2028 Gəncə';
  const printed = printData([{ '@type': 'Article', name }]);
  expect(printed).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(printed)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Article', name }],
  });
});

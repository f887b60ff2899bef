import { expect, it } from 'vitest';

import { tidyFileName } from './file-name';

it.each([
  ['Şəxsiyyət vəsiqəsi.pdf', 'Şəxsiyyət vəsiqəsi.pdf'],
  ['резюме 2026.PDF', 'резюме 2026.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\me\\cv.pdf', 'cv.pdf'],
  ['.htaccess', 'file.pdf'],
  ['..', 'file.pdf'],
  ['', 'file.pdf'],
  ['cv\r\nSet-Cookie: a=b.pdf', 'cvSet-Cookie_ a=b.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.pdf'],
  ['a"; filename="evil.html', 'a__ filename=_evil.pdf'],
  ['  a   b .pdf', 'a b.pdf'],
])('makes %j into %j', (given, tidy) => {
  expect(tidyFileName(given, 'pdf')).toBe(tidy);
});

it('cuts a long name without cutting a letter in two', () => {
  const tidy = tidyFileName(`${'🙂'.repeat(300)}.pdf`, 'pdf');
  expect(tidy).toBe(`${'🙂'.repeat(100)}.pdf`);
});

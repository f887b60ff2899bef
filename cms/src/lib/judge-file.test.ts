import { expect, it } from 'vitest';

import { FILE_KINDS, judgeFile } from './judge-file';

const { pdf, jpeg, png, webp, docx, odt } = FILE_KINDS;
const KINDS = [pdf, jpeg, png, webp, docx, odt];

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

it.each([
  ['application/pdf', 'CV.PDF', 'application/pdf'],
  ['image/jpeg', 'me.jpeg', 'image/pjpeg'],
  ['image/png', 'scan.png', ''],
  ['image/webp', 'scan.webp', 'application/octet-stream'],
  [DOCX, 'ərizə.docx', DOCX],
  ['application/vnd.oasis.opendocument.text', 'ərizə.odt', 'application/zip'],
  ['application/pdf', 'no extension', 'application/pdf; charset=binary'],
])('takes %s called %s and declared as "%s"', (recognised, name, declaredType) => {
  expect(judgeFile(KINDS, { recognised, name, declaredType })).toMatchObject({
    mediaType: recognised,
  });
});

it.each([
  [null, 'page.html', 'text/html'],
  ['application/xml', 'picture.svg', 'image/svg+xml'],
  ['application/x-msdownload', 'setup.exe', 'application/x-msdownload'],
  ['application/zip', 'all.zip', 'application/zip'],
  ['application/vnd.ms-word.document.macroenabled.12', 'macro.docm', ''],
  ['image/gif', 'moving.gif', 'image/gif'],
])('does not take %s', (recognised, name, declaredType) => {
  expect(judgeFile(KINDS, { recognised, name, declaredType })).toBe('type-unknown');
});

it.each([
  ['application/pdf', 'picture.png', 'application/pdf'],
  ['image/png', 'picture.png', 'text/html'],
  ['image/png', 'picture.png.html', ''],
  ['image/png', 'picture.png', 'image/jpeg'],
])('does not take %s that says it is %s or "%s"', (recognised, name, declaredType) => {
  expect(judgeFile(KINDS, { recognised, name, declaredType })).toBe('type-differs');
});

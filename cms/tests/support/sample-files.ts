import { buffer } from 'node:stream/consumers';

import { ZipFile } from 'yazl';

/** The smallest files of each kind that show by their bytes what they are. */
export const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const WEBP = Buffer.from(
  'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA',
  'base64',
);
export const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
export const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
export const EXECUTABLE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]);

export function docx(): Promise<Buffer<ArrayBuffer>> {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    'word/document.xml': '<document/>',
  });
}

export function odt(): Promise<Buffer<ArrayBuffer>> {
  return zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' });
}

export async function zip(entries: Record<string, string>): Promise<Buffer<ArrayBuffer>> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(entries)) {
    archive.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype' });
  }
  archive.end();
  return Buffer.from(await buffer(archive.outputStream));
}

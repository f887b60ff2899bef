import type { ServerResponse } from 'node:http';

/** A file opened by its address runs and loads nothing, whatever is in it. */
const FILE_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Headers of files of the media library: taken for what they are and for nothing else, and run in
 * no page of ours. A sandbox would keep browsers from showing a PDF.
 */
export function uploadHeaders(response: ServerResponse, path: string): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  const isPdf = path.toLowerCase().endsWith('.pdf');
  response.setHeader('Content-Security-Policy', isPdf ? FILE_POLICY : `${FILE_POLICY}; sandbox`);
}

import type { ServerResponse } from 'node:http';

/**
 * Headers of files of the media library: taken for what they are and for nothing else, and run in
 * no page of ours. A sandbox would keep browsers from showing a PDF.
 */
export function uploadHeaders(response: ServerResponse, path: string): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (!path.toLowerCase().endsWith('.pdf')) {
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  }
}

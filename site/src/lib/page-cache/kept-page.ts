import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gzipSync } from 'node:zlib';

/** Good enough to be kept for minutes, quick enough for whoever waits for it. */
const BROTLI_QUALITY = 5;

/** A page as it was rendered, before anybody knows whether it may be kept. */
export interface RenderedPage {
  status: number;
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
  /** Something the page needed did not answer, so that parts of it may be missing. */
  hasGaps: boolean;
}

/** A page that is the same for everybody who asks for its address. */
export interface KeptPage {
  address: string;
  /** What it shows; see `PageCache.purge`. */
  tags: readonly string[];
  headers: readonly (readonly [name: string, value: string])[];
  /** Weak, because the encodings share it. */
  etag: string;
  /** Epoch milliseconds. */
  renderedAt: number;
  br: Buffer;
}

export type PageEncoding = 'br' | 'gzip' | 'identity';

/**
 * Makes the kept form of a rendered page. Of its headers those that belong to one answer alone
 * (length, encoding, caching) are left out.
 */
export async function keepPage(
  wanted: Pick<KeptPage, 'address' | 'tags'>,
  { headers, body }: RenderedPage,
  renderedAt: number,
): Promise<KeptPage> {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return {
    ...wanted,
    headers: [...headers].filter(([name]) => !OF_ONE_ANSWER.has(name)),
    etag: `W/"${digest}"`,
    renderedAt,
    br: await compress(body),
  };
}

const OF_ONE_ANSWER = new Set(['content-length', 'content-encoding', 'cache-control', 'etag']);

const compressBrotli = promisify(brotliCompress);

function compress(body: Uint8Array): Promise<Buffer> {
  return compressBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}

const gzipped = new WeakMap<KeptPage, Buffer>();
const plain = new WeakMap<KeptPage, Buffer>();

/** The page's body in an encoding; made at first use where it is not Brotli. */
export function bodyOf(page: KeptPage, encoding: PageEncoding): Buffer {
  switch (encoding) {
    case 'br':
      return page.br;
    case 'gzip':
      return remembered(gzipped, page, () => gzipSync(brotliDecompressSync(page.br)));
    case 'identity':
      return remembered(plain, page, () => brotliDecompressSync(page.br));
  }
}

function remembered(known: WeakMap<KeptPage, Buffer>, page: KeptPage, make: () => Buffer): Buffer {
  const body = known.get(page) ?? make();
  known.set(page, body);
  return body;
}

/** Bytes a page may come to take, all its encodings and what is around them reckoned in. */
export function weightOf(page: KeptPage): number {
  return page.br.byteLength * WEIGHT_OF_A_BYTE + OVERHEAD_BYTES;
}

/** Text compressed to one byte takes about one more as gzip and five unpacked. */
const WEIGHT_OF_A_BYTE = 7;
const OVERHEAD_BYTES = 2_000;

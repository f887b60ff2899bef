import { describe, expect, it } from 'vitest';
import { readSearchEnvironment } from './environment.ts';

const good = { MEILI_MASTER_KEY: 'sixteen-bytes-ok', DATA_DIR: '/tmp/data' };

describe('readSearchEnvironment', () => {
  it('has defaults for port and host, and takes empty as missing', () => {
    expect(readSearchEnvironment({ ...good, SEARCH_PORT: '' })).toEqual({
      ...good,
      SEARCH_PORT: 7700,
      SEARCH_HOST: '127.0.0.1',
    });
  });

  it('names every fault at once', () => {
    const source = { SEARCH_PORT: 'x', MEILI_MASTER_KEY: 'short', DATA_DIR: 'data' };
    expect(() => readSearchEnvironment(source)).toThrow(
      /SEARCH_PORT.*MEILI_MASTER_KEY must be at least 16 bytes.*DATA_DIR must be an absolute path/u,
    );
  });
});

import { describe, expect, it } from 'vitest';

import { fromArchive, toArchive } from './cell-values';

describe('a value in a backup', () => {
  it('is the same from either database', () => {
    const pairs = [
      ['boolean', 1, true],
      ['datetime', 1_767_225_600_123, new Date('2026-01-01T00:00:00.123Z')],
      ['bigInteger', 12, '12'],
      ['decimal', 12.5, '12.50'],
      ['jsonb', '{"a":1}', '{"a":1}'],
      ['date', '2026-05-04', '2026-05-04'],
    ] as const;
    for (const [type, fromSqlite, fromPostgres] of pairs) {
      expect(toArchive(type, fromSqlite)).toBe(toArchive(type, fromPostgres));
    }
  });

  it('keeps JSON that SQLite took for a number', () => {
    expect(toArchive('jsonb', 5)).toBe('5');
    expect(toArchive('jsonb', 1.5)).toBe('1.5');
  });

  it('keeps what SQLite lets into any column', () => {
    expect(toArchive('datetime', '2026-01-01')).toBe('2026-01-01');
    expect(toArchive('boolean', 2)).toBe(2);
    expect(toArchive('integer', 'seven')).toBe('seven');
  });

  it('is an instant for PostgreSQL and a number for SQLite', () => {
    expect(fromArchive('datetime', 5, 'sqlite')).toBe(5);
    expect(fromArchive('datetime', 5, 'postgres')).toEqual(new Date(5));
    expect(fromArchive('integer', 5, 'postgres')).toBe(5);
    expect(fromArchive('datetime', null, 'postgres')).toBeNull();
  });

  it('is never bytes, which no column of the office holds', () => {
    expect(() => toArchive('text', Buffer.from('x'))).toThrow('cannot hold a object of a text');
  });
});

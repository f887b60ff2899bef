import { describe, expect, it } from 'vitest';

import { changedFields } from './changed-fields';

const attributes = {
  title: { type: 'string' },
  capacity: { type: 'integer' },
  deadline: { type: 'datetime' },
  aliases: { type: 'json' },
  regions: { type: 'relation' },
  contact: { type: 'component' },
};

describe('the names of changed fields', () => {
  it('are those whose value differs from the row’s', () => {
    const row = { title: 'Robot klubu', capacity: 12, deadline: null };
    expect(changedFields(attributes, row, { title: 'Robot klubu', capacity: 14 })).toEqual([
      'capacity',
    ]);
  });

  it('leave out the same instant and the same list written differently', () => {
    const row = { deadline: new Date('2026-05-01T10:00:00Z'), aliases: ['bakı'] };
    const data = { deadline: '2026-05-01T14:00:00+04:00', aliases: ['bakı'] };
    expect(changedFields(attributes, row, data)).toEqual([]);
    expect(changedFields(attributes, row, { deadline: '2026-05-02T10:00:00Z' })).toEqual([
      'deadline',
    ]);
  });

  it('name a relation only when the panel sent a change of it', () => {
    expect(changedFields(attributes, {}, { regions: { connect: [], disconnect: [] } })).toEqual([]);
    expect(changedFields(attributes, {}, { regions: { connect: [{ id: 1 }] } })).toEqual([
      'regions',
    ]);
  });

  it('treat an emptied text like a missing one, and ignore unknown keys', () => {
    expect(changedFields(attributes, { title: null }, { title: '', createdBy: 4 })).toEqual([]);
  });
});

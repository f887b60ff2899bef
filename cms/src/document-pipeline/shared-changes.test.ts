import { describe, expect, it } from 'vitest';

import { changedSharedFields } from './shared-changes';

const attributes = {
  capacity: { type: 'integer' },
  regions: { type: 'relation' },
  form: { type: 'relation' },
  contact: { type: 'component' },
};
const row = {
  capacity: 12,
  regions: [{ id: 3, documentId: 'ganja-document' }],
  form: null,
  contact: { id: 9, person: 'Aysel', email: null, phone: '' },
};

function changed(data: Record<string, unknown>): string[] {
  return changedSharedFields(attributes, row, data, Object.keys(data));
}

describe('what a translation would change of the shared fields', () => {
  it('is nothing when the form sends back what it was given', () => {
    expect(
      changed({
        capacity: 12,
        regions: { connect: [], disconnect: [] },
        form: { connect: [], disconnect: [] },
        contact: { id: 9, person: 'Aysel', email: '' },
      }),
    ).toEqual([]);
  });

  it('is nothing when the same relations are set by id or documentId', () => {
    expect(changed({ regions: [3] })).toEqual([]);
    expect(changed({ regions: { set: [{ documentId: 'ganja-document' }] } })).toEqual([]);
    expect(changed({ regions: { connect: [{ id: 3 }] }, form: null })).toEqual([]);
  });

  it('names scalars, components and relations that differ', () => {
    expect(changed({ capacity: 14 })).toEqual(['capacity']);
    expect(changed({ contact: { person: 'Rauf' } })).toEqual(['contact']);
    expect(changed({ regions: { disconnect: [{ id: 3 }] } })).toEqual(['regions']);
    expect(changed({ regions: { connect: ['baku-document'] } })).toEqual(['regions']);
    expect(changed({ regions: [] })).toEqual(['regions']);
    expect(changed({ form: { set: ['a-form'] } })).toEqual(['form']);
  });
});

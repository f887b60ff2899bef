import { expect } from 'vitest';

import type { BootedCms } from '../../support/boot-cms.ts';
import type { CrowdMember } from '../../support/crowd.ts';
import type { Target } from './casework-client.ts';

/** Where somebody of a crowd stands with an application. */
export interface Standing {
  documentId: string;
  reference: string;
  state: string;
  order: number | null;
  member: CrowdMember;
}

/** All applications for something: the reserve in its order, the others by reference. */
export async function readStandings(
  cms: BootedCms,
  crowd: readonly CrowdMember[],
  { documentId }: Target,
): Promise<Standing[]> {
  const rows = await cms.readRows(
    `select document_id, reference, state, reserve_order, member_document_id from applications
     where opportunity_document_id = '${documentId}' order by reserve_order, reference`,
  );
  return rows.flatMap((row) => {
    const member = crowd.find((one) => one.memberDocumentId === row['member_document_id']);
    if (!member) return [];
    const order = row['reserve_order'];
    return {
      ...{ documentId: String(row['document_id']), reference: String(row['reference']) },
      ...{ state: String(row['state']), order: order === null ? null : Number(order), member },
    };
  });
}

/** The places in line of those in one state. */
export function ordersOf(standings: readonly Standing[], state: string): (number | null)[] {
  return standings.filter((one) => one.state === state).map(({ order }) => order);
}

/** Every counter counts the places taken under it; answers how many, by its key. */
export async function expectExactCounters(cms: BootedCms): Promise<Map<string, number>> {
  const rows = await cms.readRows(
    `select c.counter_key, c.taken, c.capacity,
            (select count(*) from taken_places p where p.counter_key = c.counter_key) as held,
            (select count(*) from applications a
             where a.state in ('offered', 'accepted', 'completed', 'no-show')
             and c.counter_key = 'opportunity:' || a.opportunity_document_id) as cases
     from place_counters c`,
  );
  for (const row of rows) {
    expect(Number(row['held'])).toBe(Number(row['taken']));
    const isWhole = String(row['counter_key']).startsWith('opportunity:');
    if (isWhole) expect(Number(row['cases'])).toBe(Number(row['taken']));
  }
  return new Map(rows.map((row) => [String(row['counter_key']), Number(row['taken'])]));
}

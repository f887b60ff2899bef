import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { CmsProcess } from '../../support/cms-process.ts';
import { type Answer, request } from '../../support/request.ts';
import type { Failure } from '../casework/casework-client.ts';
import { type Acknowledged, makeMixedWrites, WANTED } from './mixed-writes.ts';
import { type OfficeInUse, operate, prepareOffice, startOn } from './office-in-use.ts';
import { findBrokenRules, readIndexedTitles, readMails } from './read-office.ts';
import type { WriteTaker } from './restarting-cms.ts';
import { startStoppablePostgres, type StoppablePostgres } from './stoppable-postgres.ts';

/** After how many writes the server goes away, how, and for how long. */
const OUTAGES = [
  { after: 20, how: 'orderly', lasting: 8_000 },
  { after: 70, how: 'crash', lasting: 8_000 },
] as const;
const WRITES = 155;
/** As many mails as a process hands over at once; of these nobody knows when it loses its ledger. */
const MOST_UNCERTAIN = 5 * OUTAGES.length;
const SETTLED = { timeout: 120_000, interval: 200 };

describe('an office whose PostgreSQL is stopped, twice, while everybody writes', () => {
  let postgres: StoppablePostgres;
  let office: OfficeInUse;
  let cms: CmsProcess;
  let done: Acknowledged;
  const refusals: Answer<Failure>[] = [];
  const meanwhile: { alive: number; ready: number }[] = [];

  beforeAll(async () => {
    postgres = await startStoppablePostgres();
    office = await prepareOffice('postgres', WANTED, postgres.database);
    cms = await startOn(office);
    done = await makeMixedWrites(office, writeThroughOutages());
    // A connection lost under the worker leaves its leases behind, and nobody shall wait for them.
    await office.database.readRows('update outbox_entries set lease_until = now()');
    await office.database.readRows('update outgoing_mails set lease_until = now()');
    await vi.waitFor(async () => expect(await unfinished()).toEqual([]), SETTLED);
  }, 400_000);
  afterAll(async () => {
    await cms.kill();
    await office.remove();
  });

  const unfinished = () =>
    office.database.readRows(
      `select topic as what, state from outbox_entries where state = 'pending'
       union all select template as what, state from outgoing_mails
       where state in ('queued', 'claimed', 'handing')`,
    );

  /** Whoever is refused for the outage comes again when it is over; any other answer is taken. */
  function writeThroughOutages(): WriteTaker {
    const outages = [...OUTAGES];
    let sent = 0;
    return {
      async write(send) {
        for (let isRepeated = false; ; isRepeated = true) {
          await postgres.untilBack();
          sent += 1;
          const [next] = outages;
          if (next !== undefined && sent > next.after) {
            outages.shift();
            // Beside the writes that are under way.
            void postgres.during(next.how, () => outlast(next.lasting));
          }
          const answer = await send(cms);
          if (answer.status !== 503) return { answer, isRepeated };
          refusals.push(answer as Answer<Failure>);
        }
      },
    };
  }

  /** What a probe is told, and a member who tries, while the server is away. */
  async function outlast(ms: number): Promise<void> {
    const over = pause(ms);
    const [alive, ready] = [
      await request(cms, 'GET', '/healthz'),
      await request(cms, 'GET', '/readyz'),
    ];
    meanwhile.push({ alive: alive.status, ready: ready.status });
    const token = office.members[0]?.accessToken ?? '';
    refusals.push(await request<Failure>(cms, 'GET', '/api/me/applications', { token }));
    await over;
  }

  it('stays alive, and refuses clearly what it cannot do: 503 and when to come again', () => {
    expect(cms.isAlive()).toBe(true);
    expect(meanwhile).toEqual(OUTAGES.map(() => ({ alive: 200, ready: 503 })));
    expect(refusals.length).toBeGreaterThan(OUTAGES.length);
    for (const { status, headers, body } of refusals) {
      expect({ status, again: headers.get('retry-after'), body }).toMatchObject({
        status: 503,
        again: '5',
        body: { error: { status: 503, details: { code: 'server.unavailable' } } },
      });
    }
  });

  it('has every write it said it had done, and none half done', async () => {
    expect(done.writes).toBe(WRITES);
    const rows = await office.database.readRows('select reference, state from applications');
    const states = new Map(rows.map((row) => [row['reference'], row['state']]));
    for (const [reference, state] of done.states) {
      // Who waited in reserve has been offered a place that another one left.
      const allowed = state === 'reserve' ? ['reserve', 'offered'] : [state];
      expect(allowed, reference).toContain(states.get(reference));
    }
    expect(states.size).toBe(done.states.size);
    const messages = await office.database.readRows('select body from messages');
    expect(messages.map(({ body }) => body).sort()).toEqual([...done.messages].sort());
    expect(await findBrokenRules(office.database)).toEqual({});
  });

  it('catches up with everything: the index, and each mail once', async () => {
    expect(await operate(cms, 'search-check')).toMatchObject({
      drift: 0,
      waiting: 0,
      entries: WANTED.entries.length,
    });
    const titles = await readIndexedTitles(office.search.host);
    for (const [documentId, title] of done.titles) expect(titles.get(documentId)).toBe(title);
    const { arrivals, sent, uncertain } = await readMails(office);
    expect(sent.filter((id) => arrivals.get(id) !== 1)).toEqual([]);
    expect([...arrivals].filter(([, times]) => times !== 1)).toEqual([]);
    expect(uncertain.length).toBeLessThanOrEqual(MOST_UNCERTAIN);
  });
});

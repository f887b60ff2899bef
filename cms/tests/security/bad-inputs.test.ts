import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../support/boot-cms.ts';
import { createTaxonomy } from '../support/factories.ts';
import { mountedRoutes } from '../support/mounted-routes.ts';
import { createMember } from '../support/people.ts';
import { exchangeBytes, openConnection, rawRequest } from '../support/raw-request.ts';
import { request } from '../support/request.ts';
import { attacksOn, type Attack } from './bad-inputs/attacks.ts';
import { faultsOf } from './bad-inputs/judge-answer.ts';
import { createCallers, optionsOf, type Callers } from './role-matrix/callers.ts';
import { CALLERS, expectedStatuses } from './role-matrix/expected-answers.ts';
import { prepareRequests, type RightfulRequest } from './role-matrix/rightful-requests.ts';

const PATIENCE_MS = 240_000;
const SIDE_BY_SIDE = 8;
const SECRETS = ['gizli.adres@example.org', 'gizli soyad'];
const MEBIBYTE = 1024 * 1024;
const MOST_GROWTH = 350 * MEBIBYTE;

describeOnEachDatabase('bad input', (boot, database) => {
  let cms: BootedCms;
  let callers: Callers;
  let requests: Record<string, () => RightfulRequest | Promise<RightfulRequest>>;
  /** On the other database other requests are made. */
  const seed = database === 'sqlite' ? 1 : 2;
  const statuses = new Map<number, number>();

  beforeAll(async () => {
    cms = await boot();
    await createTaxonomy(cms);
    callers = await createCallers(cms);
    const [email = '', name = ''] = SECRETS;
    await createMember(cms, { email, name });
    requests = await prepareRequests(cms, callers);
  });
  afterAll(() => cms.stop());

  it(
    'of any kind on any route fails nothing and shows nothing private',
    async () => {
      const began = performance.now();
      const before = process.memoryUsage().rss;
      const faults: string[] = [];
      for (const [at, route] of mountedRoutes(cms, '/api').entries()) {
        const attacks = attacksOn(route, await rightfulOn(route), seed + at);
        const signed = await Promise.all(
          attacks.map(async (attack, number) => ({
            ...attack,
            headers: { ...attack.headers, ...(await tokenOn(route, number)) },
          })),
        );
        await eachOf(signed, async (attack) => {
          faults.push(...(await faultsOn(route, attack)));
        });
      }
      tellFigures(performance.now() - began);
      expect(faults.slice(0, 60)).toEqual([]);
      expect(sum([...statuses.values()])).toBeGreaterThan(1_800);
      expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect((await request(cms, 'GET', '/healthz')).status).toBe(200);
    },
    PATIENCE_MS,
  );

  it(
    'of ten megabytes is refused, many at once too, in bounded memory',
    async () => {
      const before = process.memoryUsage().rss;
      const body = Buffer.alloc(10 * MEBIBYTE, 'a');
      const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded'];
      const attacks = Array.from({ length: 24 }, (_, at) => ({
        ...{ method: 'POST', path: '/api/accounts/sign-in', body },
        headers: {
          authorization: `Bearer ${cms.siteToken}`,
          'content-type': types[at % types.length] ?? '',
        },
      }));
      const answers: (number | undefined)[] = [];
      await eachOf(attacks, async (attack) => {
        answers.push((await rawRequest(cms.url, attack))?.status);
      });
      // Without a status: the connection was ended before the whole body had arrived.
      expect(answers.filter((status) => status !== undefined && status !== 413)).toEqual([]);
      expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH);
      expect((await request(cms, 'GET', '/healthz')).status).toBe(200);
    },
    PATIENCE_MS,
  );

  it('that never ends holds nobody up, and is cut off', async () => {
    const { headersTimeout, requestTimeout } = cms.strapi.server.httpServer;
    expect(headersTimeout).toBeLessThanOrEqual(20_000);
    expect(requestTimeout).toBeLessThanOrEqual(120_000);
    const beginnings = [
      'GET /api/taxonomy HTTP/1.1\r\nHost: x\r\nX-Slow: ',
      'POST /api/accounts/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n{',
    ];
    const slow = Array.from({ length: 200 }, (_, at) =>
      openConnection(cms.url, beginnings[at % 2] ?? ''),
    );
    const sockets = await Promise.all(slow);
    const answers = Array.from({ length: 20 }, () => request(cms, 'GET', '/healthz'));
    for (const { status } of await Promise.all(answers)) expect(status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it('in the head of a request ends the request', async () => {
    const host = 'Host: x\r\n';
    const get = 'GET /api/taxonomy HTTP/1.1\r\n';
    const heads = [
      `${get}${host}Bad Header: 1\r\n\r\n`,
      `${get}${host}${host}Connection: close\r\n\r\n`,
      `${get}${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\na`,
      `${get}${host}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `${get}${host}X: ${'a'.repeat(40_000)}\r\n\r\n`,
      `${get}${host}Authorization: Bearer a\r\nAuthorization: Bearer b\r\nConnection: close\r\n\r\n`,
      `GET /api/taxonomy\u0000 HTTP/1.1\r\n${host}\r\n`,
      `GET /api/../../etc/passwd HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
      `GET http://evil.example/api/taxonomy HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
      `NONSENSE / HTTP/1.1\r\n${host}\r\n`,
      'GET / HTTP/9.9\r\n\r\n',
    ];
    for (const head of heads) {
      const answer = await exchangeBytes(cms.url, head);
      expect(answer).toMatch(/^(?:HTTP\/1\.1 [1-4]\d\d |$)/);
      expect(answer).not.toMatch(/root:x|password/);
    }
    expect((await request(cms, 'GET', '/healthz')).status).toBe(200);
  });

  /** Mostly of whom the route is for; now and then nobody's, the site's or a member's. */
  async function tokenOn(route: string, number: number): Promise<Record<string, string>> {
    const allowed = expectedStatuses(route);
    const rightful = CALLERS.find((one) => allowed[one] >= 200 && allowed[one] < 300);
    const others = ['anonymous', 'site token', 'member'] as const;
    const caller = number % 5 === 0 ? others[number % others.length] : rightful;
    const { token } = await optionsOf(callers, caller ?? 'anonymous');
    return token === undefined ? {} : { authorization: `Bearer ${token}` };
  }

  async function rightfulOn(route: string): Promise<RightfulRequest> {
    const path = (route.split(' ')[1] ?? '').replace(/:\w+/g, 'x');
    return (await requests[route]?.()) ?? { path };
  }

  async function faultsOn(route: string, attack: Attack): Promise<string[]> {
    const answer = await rawRequest(cms.url, attack);
    const status = answer?.status ?? 0;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const faults = answer === null ? ['ended without an answer'] : faultsOf(answer, SECRETS);
    return faults.map((fault) => `${route}: ${fault} – ${describeAttack(attack)}`);
  }

  function tellFigures(ms: number): void {
    const counts = [...statuses].sort(([one], [other]) => one - other);
    const told = counts.map(([status, count]) => `${status}: ${count}`).join(', ');
    const sent = sum([...statuses.values()]);
    const seconds = Math.round(ms / 1000);
    process.stdout.write(`bad input (${database}): ${sent} requests in ${seconds} s – ${told}\n`);
  }
});

function describeAttack({ path, headers, body }: Attack): string {
  const type = headers?.['content-type'] ?? '';
  return `${path.slice(0, 120)} ${type.slice(0, 60)} ${String(body ?? '').slice(0, 160)}`;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** Runs for each, a few at a time. */
async function eachOf<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}

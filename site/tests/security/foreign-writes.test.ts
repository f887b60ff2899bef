import { LOCALES } from '@office/search';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths, ROUTES, routePattern, type RouteName } from '../../src/paths.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { rawRequest } from '../support/raw-request.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

let cms: FakeCms;
let site: RunningSite;

beforeAll(async () => {
  cms = await startFakeCms();
  site = await startSite(cms);
}, 120_000);

afterAll(async () => {
  await site.stop();
  await cms.stop();
});

const ADDRESSES = [
  ...(Object.keys(ROUTES) as RouteName[]).flatMap((name) =>
    LOCALES.map((locale) => routePattern(name, locale).replace(/\[\w+\]/g, 'x')),
  ),
  ...[paths.searchApi(), paths.theme(), '/api/sign-out', '/nothing-here', '/favicon.svg'],
];

const FOREIGN = (own: string): Record<string, string>[] => [
  {},
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: own, 'sec-fetch-site': 'cross-site' },
  { origin: own, 'sec-fetch-site': 'same-site' },
];

const TYPES = ['application/x-www-form-urlencoded', 'application/json', 'text/plain', ''];

it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
  'no %s from another site comes through, whatever it asks for and carries',
  async (method) => {
    const letIn: string[] = [];
    for (const path of ADDRESSES) {
      for (const [at, headers] of FOREIGN(site.url).entries()) {
        const type = TYPES[at % TYPES.length] ?? '';
        const answer = await rawRequest(site.port, {
          ...{ method, path, body: ['{"a":1}'] },
          headers: {
            host: `localhost:${site.port}`,
            ...(type === '' ? {} : { 'content-type': type }),
            ...headers,
          },
        });
        if (answer?.status !== 403) letIn.push(`${path} ${JSON.stringify(headers)}`);
      }
    }
    expect(letIn).toEqual([]);
    expect(cms.calls).toEqual([]);
  },
);

import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../support/boot-cms.ts';
import { createTaxonomy } from '../support/factories.ts';
import { mountedRoutes } from '../support/mounted-routes.ts';
import { request } from '../support/request.ts';
import { createCallers, optionsOf, type Callers } from './role-matrix/callers.ts';
import { CALLERS, EXPECTED_ANSWERS, expectedStatuses } from './role-matrix/expected-answers.ts';
import { prepareRequests, type RightfulRequest } from './role-matrix/rightful-requests.ts';

const PATIENCE_MS = 120_000;
const UNKNOWN_PARAMETERS = [
  'nonsense=1',
  'status=draft',
  'populate=*',
  'filters[id][$gt]=0',
  'fields=id',
];

describeOnEachDatabase('the role matrix of the content API', (boot) => {
  let cms: BootedCms;
  let callers: Callers;
  let requests: Record<string, () => RightfulRequest | Promise<RightfulRequest>>;

  beforeAll(async () => {
    cms = await boot();
    await createTaxonomy(cms);
    callers = await createCallers(cms);
    requests = await prepareRequests(cms, callers);
  });
  afterAll(() => cms.stop());

  it('has a line and a request for every route, and no others', () => {
    const routes = mountedRoutes(cms, '/api');
    expect(Object.keys(EXPECTED_ANSWERS).sort()).toEqual(routes);
    expect(Object.keys(requests).sort()).toEqual(routes);
  });

  it.each(Object.keys(EXPECTED_ANSWERS))(
    'holds on %s',
    async (route) => {
      const answers: Record<string, number> = {};
      for (const caller of CALLERS) {
        answers[caller] = (await send(route, await optionsOf(callers, caller))).status;
      }
      expect(answers).toEqual(expectedStatuses(route));
    },
    PATIENCE_MS,
  );

  it.each(Object.keys(EXPECTED_ANSWERS))(
    'leaves no parameter to %s',
    async (route) => {
      for (const query of UNKNOWN_PARAMETERS) {
        const { status, body } = await send(route, await rightfulOptions(route), query);
        expect({ query, status, code: body.error?.details.code }).toEqual({
          query,
          status: 400,
          code: 'query.invalid',
        });
      }
    },
    PATIENCE_MS,
  );

  it('lets the operator in by a token of its own', async () => {
    const options = await rightfulOptions('POST /api/operator');
    const answer = await send('POST /api/operator/:command', options);
    expect(answer.status).toBe(200);
  });

  async function rightfulOptions(
    route: string,
  ): Promise<{ token?: string; headers?: Record<string, string> }> {
    const statuses = expectedStatuses(route);
    const caller = CALLERS.find((one) => statuses[one] >= 200 && statuses[one] < 300);
    if (caller !== undefined) return await optionsOf(callers, caller);
    return { headers: { 'x-operator-token': cms.operatorToken } };
  }

  async function send(
    route: string,
    options: { token?: string; headers?: Record<string, string> },
    query = '',
  ) {
    const [method = ''] = route.split(' ');
    const { path, ...content } = (await requests[route]?.()) ?? { path: '/' };
    const address = query === '' ? path : `${path}?${query}`;
    type Failure = { error?: { details: { code?: string } } } | null;
    const answer = await request<Failure>(cms, method, address, { ...content, ...options });
    return { ...answer, body: answer.body ?? {} };
  }
});

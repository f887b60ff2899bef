import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { cmsPath, createCmsClient, type CmsClientOptions } from './client.ts';
import { CmsContractError, CmsUnavailableError } from './errors.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function cmsAnswering(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  options: Partial<CmsClientOptions> = {},
) {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  return createCmsClient({
    baseUrl: `http://127.0.0.1:${port}`,
    siteToken: 'site-token',
    requestId: 'request-1',
    ...options,
  });
}

const pong = { method: 'GET', path: '/ping', schema: z.object({ pong: z.boolean() }) } as const;

test('a call carries the site token and the request id', async () => {
  const headers: IncomingMessage['headers'][] = [];
  const cms = await cmsAnswering((request, response) => {
    headers.push(request.headers);
    response.end('{"pong":true}');
  });
  expect(await cms.call(pong)).toEqual({ ok: true, status: 200, data: { pong: true } });
  expect(headers[0]).toMatchObject({
    authorization: 'Bearer site-token',
    'x-request-id': 'request-1',
  });
});

test('a call names the visitor it is made for, when there is one', async () => {
  const headers: IncomingMessage['headers'][] = [];
  const cms = await cmsAnswering(
    (request, response) => {
      headers.push(request.headers);
      response.end('{"pong":true}');
    },
    { clientAddress: '203.0.113.7' },
  );
  await cms.call(pong);
  expect(headers[0]?.['x-client-address']).toBe('203.0.113.7');
});

test('a refusal is a result with its code and details', async () => {
  const cms = await cmsAnswering((_, response) => {
    response.statusCode = 409;
    response.end(
      '{"data":null,"error":{"details":{"code":"application.exists","reference":"BAK-1"}}}',
    );
  });
  expect(await cms.call(pong)).toMatchObject({
    ok: false,
    status: 409,
    code: 'application.exists',
    details: { reference: 'BAK-1' },
  });
});

test('a fault of the cms, a timeout and a closed port are all an outage', async () => {
  const failing = await cmsAnswering((_, response) => {
    response.statusCode = 503;
    response.end('{}');
  });
  await expect(failing.call(pong)).rejects.toBeInstanceOf(CmsUnavailableError);
  server?.close();
  const silent = await cmsAnswering(() => undefined, { timeoutMs: 50 });
  await expect(silent.call(pong)).rejects.toBeInstanceOf(CmsUnavailableError);
  const nobody = await cmsAnswering(() => undefined, { baseUrl: 'http://127.0.0.1:1' });
  await expect(nobody.call(pong)).rejects.toBeInstanceOf(CmsUnavailableError);
});

test('an answer of another shape names the contract', async () => {
  const cms = await cmsAnswering((_, response) => response.end('{"ping":1}'));
  await expect(cms.call(pong)).rejects.toBeInstanceOf(CmsContractError);
});

test('a member call without a token does not reach the cms', async () => {
  let calls = 0;
  const cms = await cmsAnswering((_, response) => {
    calls += 1;
    response.end('{"pong":true}');
  });
  expect(await cms.call({ ...pong, as: 'member' })).toMatchObject({ ok: false, status: 401 });
  expect(calls).toBe(0);
});

test('a refused access token is renewed once and the call repeated', async () => {
  const cms = await cmsAnswering(
    (request, response) => {
      response.statusCode = request.headers.authorization === 'Bearer new' ? 200 : 401;
      response.end(response.statusCode === 200 ? '{"pong":true}' : '{"error":{}}');
    },
    {
      memberTokens: {
        current: () => Promise.resolve('old'),
        renew: (refused) => Promise.resolve(refused === 'old' ? 'new' : null),
      },
    },
  );
  expect(await cms.call({ ...pong, as: 'member' })).toMatchObject({ ok: true });
});

test('path segments are encoded', () => {
  expect(cmsPath('catalogue', 'a/../b')).toBe('/catalogue/a%2F..%2Fb');
});

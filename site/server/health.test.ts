import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHealth } from './health.ts';

let dependency: Server;
let url: string;
let status: number;
let body: string;

beforeEach(async () => {
  status = 200;
  body = '{"status":"ready"}';
  dependency = createServer((_, response) => response.writeHead(status).end(body));
  await new Promise<void>((done) => dependency.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(dependency.address() as AddressInfo).port}`;
});

afterEach(() => dependency.close());

const newHealth = (checkSessions: () => Promise<void> = () => Promise.resolve()) =>
  createHealth({ cmsUrl: url, searchHost: url, checkSessions });

test('it is ready when all dependencies are up', async () => {
  expect(await newHealth().readiness()).toMatchObject({ status: 'ready' });
});

test('before it was ever ready it is starting, and says that the cms is too', async () => {
  status = 503;
  body = '{"status":"starting"}';
  expect(await newHealth().readiness()).toMatchObject({
    status: 'starting',
    dependencies: { cms: { state: 'starting' }, search: { state: 'down' } },
  });
});

test('once ready it serves on, degraded, while something is away, and recovers', async () => {
  const health = newHealth();
  await health.readiness();
  status = 503;
  body = '';
  expect(await health.readiness()).toMatchObject({
    status: 'degraded',
    dependencies: { cms: { state: 'down' }, sessions: { state: 'up' } },
  });
  status = 200;
  expect(await health.readiness()).toMatchObject({ status: 'ready' });
});

test('sessions that cannot be kept are named', async () => {
  const health = newHealth(() => Promise.reject(new Error('disk full')));
  expect(await health.readiness()).toMatchObject({
    dependencies: { sessions: { state: 'down' } },
  });
});

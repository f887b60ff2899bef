import { createHmac } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Meilisearch, type MeilisearchApiError } from 'meilisearch';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLocalServer, type LocalServer } from './start-local-server.ts';
import { openStore } from './store/store.ts';

const masterKey = 'a-master-key-for-tests';
const keyUid = '11111111-1111-4111-8111-111111111111';
const wait = { interval: 2, timeout: 10_000 };

let dataDir = '';
let server: LocalServer | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'local-search-'));
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(dataDir, { recursive: true, force: true });
});

function clientOf(host: string, apiKey: string | undefined = masterKey): Meilisearch {
  return new Meilisearch({ host, ...(apiKey && { apiKey }) });
}

async function start(): Promise<Meilisearch> {
  server = await startLocalServer({ masterKey, dataDir });
  return clientOf(server.host);
}

async function fill(client: Meilisearch): Promise<void> {
  await client.createIndex('things', { primaryKey: 'id' }).waitTask(wait);
  const index = client.index('things');
  await index.updateSettings({ filterableAttributes: ['kind'] }).waitTask(wait);
  const documents = [
    { id: 1, kind: 'club', title: 'Şahmat klubu' },
    { id: 2, kind: 'club', title: 'Dağ klubu' },
    { id: 3, kind: 'article', title: 'Kitabxana' },
  ];
  await index.addDocuments(documents).waitTask(wait);
}

function codeOf(error: unknown): string | undefined {
  return (error as MeilisearchApiError).cause?.code;
}

describe('the local server with the official client', () => {
  it('searches with filter, facets and highlights', async () => {
    const client = await start();
    await fill(client);
    const answer = await client.index('things').search('klubo', {
      filter: 'kind = club',
      facets: ['kind'],
      attributesToHighlight: ['title'],
    });
    expect(answer.hits.map((hit): unknown => hit['id'])).toEqual([1, 2]);
    expect(answer.facetDistribution).toEqual({ kind: { club: 2 } });
    expect(answer.hits[0]?._formatted?.['title']).toBe('Şahmat <em>klubu</em>');
  });

  it('gives keys the value the real server gives, and limits them', async () => {
    const client = await start();
    await fill(client);
    const key = await client.createKey({
      uid: keyUid,
      actions: ['search'],
      indexes: ['things'],
      expiresAt: null,
    });
    expect(key.key).toBe(createHmac('sha256', masterKey).update(keyUid).digest('hex'));
    const limited = clientOf(server?.host ?? '', key.key);
    expect((await limited.index('things').search('klub')).hits).toHaveLength(2);
    await expect(limited.getKeys()).rejects.toThrow('The provided API key is invalid.');
  });

  it('refuses no key, a wrong key and a key that has expired', async () => {
    const client = await start();
    const { host } = server ?? { host: '' };
    const noKey = await clientOf(host, '').getKeys().catch(codeOf);
    const wrongKey = await clientOf(host, 'wrong').getKeys().catch(codeOf);
    expect([noKey, wrongKey]).toEqual(['missing_authorization_header', 'invalid_api_key']);
    const past = new Date(Date.now() - 1_000).toISOString();
    const create = { actions: ['search'], indexes: ['*'], expiresAt: past };
    expect(await client.createKey(create as never).catch(codeOf)).toBe(
      'invalid_api_key_expires_at',
    );
  });

  it('shows the failure of a task and changes nothing', async () => {
    const client = await start();
    await fill(client);
    const documents = [{ id: 4, title: 'good' }, { title: 'no id' }];
    const task = await client.index('things').addDocuments(documents).waitTask(wait);
    expect([task.status, task.error?.code]).toEqual(['failed', 'missing_document_id']);
    expect((await client.index('things').getStats()).numberOfDocuments).toBe(3);
  });

  it('refuses a master key shorter than 16 bytes and a taken port', async () => {
    await expect(startLocalServer({ masterKey: 'short' })).rejects.toThrow('16 bytes');
    await start();
    await expect(startLocalServer({ masterKey, port: server?.port ?? 0 })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

describe('the data of the local server', () => {
  it('is there again after a restart: documents, settings, keys and task numbers', async () => {
    const before = await start();
    await fill(before);
    await before.createKey({ uid: keyUid, actions: ['*'], indexes: ['*'], expiresAt: null });
    await server?.stop();
    const after = await start();
    const answer = await after.index('things').search('klub', { filter: 'kind = club' });
    expect(answer.hits).toHaveLength(2);
    expect((await after.getKey(keyUid)).actions).toEqual(['*']);
    const { results } = await after.tasks.getTasks({ limit: 1 });
    const task = await after.index('things').deleteDocument(1).waitTask(wait);
    expect(task.uid).toBe((results[0]?.uid ?? NaN) + 1);
  });

  it('survives a torn last line', async () => {
    await fill(await start());
    await server?.stop();
    const directory = join(dataDir, 'search');
    const log = (await readdir(directory)).find((name) => name.startsWith('log-')) ?? '';
    await appendFile(join(directory, log), '{"kind":"enqueued","task":{"ui');
    const client = await start();
    expect((await client.index('things').getStats()).numberOfDocuments).toBe(3);
    await client.index('things').deleteDocument(1).waitTask(wait);
    await server?.stop();
    const again = await start();
    expect((await again.index('things').getStats()).numberOfDocuments).toBe(2);
  });

  it('is the same from a snapshot as from the log', async () => {
    const store = await openStore(dataDir, 1);
    const documents = [{ id: 'a', title: 'bir' }];
    const operation = { type: 'documentAdditionOrUpdate', indexUid: 'things' } as const;
    for (const id of ['a', 'b', 'c']) {
      await store.queue.enqueue({
        ...operation,
        documents: documents.map((document) => ({ ...document, id })),
        merge: false,
        primaryKey: 'id',
      });
    }
    await store.close();
    const names = await readdir(join(dataDir, 'search'));
    expect(names).toContain('snapshot.ndjson');
    const client = await start();
    await client.index('things').deleteDocument('zzz').waitTask(wait);
    expect((await client.index('things').getStats()).numberOfDocuments).toBe(3);
  });
});

describe('the process of the local server', () => {
  it('loses no finished task when it is killed', async () => {
    const first = await startProcess();
    await fill(clientOf(first.host));
    const gone = exitOf(first.child);
    first.child.kill('SIGKILL');
    await gone;
    const second = await startProcess();
    const { numberOfDocuments } = await clientOf(second.host).index('things').getStats();
    const stopped = exitOf(second.child);
    second.child.kill('SIGTERM');
    expect([numberOfDocuments, await stopped]).toEqual([3, 0]);
  });

  it('says in one line that the port is taken, and exits with 1', async () => {
    await start();
    const child = runMain(String(server?.port ?? 0));
    let message = '';
    child.stderr?.on('data', (chunk: Buffer) => (message += chunk.toString()));
    expect(await exitOf(child)).toBe(1);
    expect(message).toMatch(/^search: port \d+ is taken; set SEARCH_PORT to another\n$/u);
  });
});

function runMain(port: string): ChildProcess {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  return spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      SEARCH_PORT: port,
      MEILI_MASTER_KEY: masterKey,
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function startProcess(): Promise<{ child: ChildProcess; host: string }> {
  const child = runMain('0');
  const host = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /listening on (\S+)/u.exec(chunk.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`exited with ${code}`)));
  });
  return { child, host };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', resolve);
  });
}

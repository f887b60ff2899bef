import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askServer, askServerAgain, createSearchClient } from './client.ts';
import { SearchRequestError, SearchUnavailableError } from './errors.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function connect(answer: RequestListener, timeoutMs = 2_000) {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return createSearchClient({ host: `http://127.0.0.1:${port}`, apiKey: 'key', timeoutMs });
}

function refuse(status: number, body: unknown): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

describe('the search client', () => {
  it('asks for answers that are not compressed', async () => {
    let accepted: string | undefined;
    const client = await connect((request, response) => {
      accepted = request.headers['accept-encoding']?.toString();
      response.end('{"status":"available"}');
    });
    await client.health();
    expect(accepted).toBe('identity');
  });

  it.each([
    [503, { message: 'busy', code: 'too_many_search_requests' }, 'search.server-failed'],
    [502, '<html>Bad gateway</html>', 'search.server-failed'],
    [403, { message: 'no', code: 'invalid_api_key' }, 'search.key-refused'],
    [404, { message: 'no', code: 'index_not_found' }, 'search.not-indexed'],
  ])('reports status %i as unavailable', async (status, body, code) => {
    const client = await connect(refuse(status, body));
    const failure = askServer(() => client.health());
    await expect(failure).rejects.toBeInstanceOf(SearchUnavailableError);
    await expect(failure).rejects.toMatchObject({ code });
  });

  it('reports a refused request as a fault of ours', async () => {
    const client = await connect(refuse(400, { message: 'bad', code: 'invalid_search_filter' }));
    const failure = askServer(() => client.health());
    await expect(failure).rejects.toBeInstanceOf(SearchRequestError);
    await expect(failure).rejects.toThrow('invalid_search_filter');
  });

  it('gives up after its time', async () => {
    const client = await connect(() => undefined, 30);
    await expect(askServerAgain(() => client.health())).rejects.toMatchObject({
      code: 'search.timeout',
    });
  });

  it('asks once more when the connection was lost, if nothing can change by it', async () => {
    let requests = 0;
    const loseFirst: RequestListener = (request, response) => {
      requests += 1;
      if (requests === 1) request.socket.destroy();
      else response.end('{"status":"available"}');
    };
    const client = await connect(loseFirst);
    await expect(askServerAgain(() => client.health())).resolves.toEqual({ status: 'available' });
    requests = 0;
    await expect(askServer(() => client.health())).rejects.toMatchObject({
      code: 'search.unreachable',
    });
  });

  it('reports a server that is not there', async () => {
    const client = createSearchClient({ host: 'http://127.0.0.1:1', apiKey: 'k', timeoutMs: 500 });
    await expect(askServerAgain(() => client.health())).rejects.toMatchObject({
      code: 'search.unreachable',
    });
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/**
 * What pages are measured against, each with nothing else around it: `hello` answers one word,
 * any other argument is a folder that sirv serves. Prints its port.
 */
const folder = process.argv[2] ?? 'hello';
const serve = folder === 'hello' ? null : sirv(folder, { etag: true });
const server = createServer((request, response) => {
  if (serve === null) response.end('hello');
  else serve(request, response);
});
server.listen(0, '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port);
});

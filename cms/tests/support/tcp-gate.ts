import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands in front of a server, which is out of reach for those behind the gate while it is shut. */
export interface TcpGate {
  port: number;
  /** Breaks every connection at once and refuses new ones. */
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** Opens a gate on a free port of this machine to the server at `target`. */
export async function startTcpGate(target: { host: string; port: number }): Promise<TcpGate> {
  const sockets = new Set<Socket>();
  const pass = (from: Socket): void => {
    const to = connect(target.port, target.host);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  };
  let server = await listen(pass, 0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async shut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.resetAndDestroy();
      await closed;
    },
    async open() {
      if (!server.listening) server = await listen(pass, port);
    },
  };
}

function listen(pass: (socket: Socket) => void, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(pass).once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

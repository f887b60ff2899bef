import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { SMTPServer, type SMTPServerSession } from 'smtp-server';

import type { MailStore } from './mail-store.ts';

/** How the catcher misbehaves towards one recipient; for tests. */
export interface MailFault {
  /** The answer instead of taking the mail: 4xx or 5xx. */
  code?: number;
  /** Where it comes: at RCPT TO (the default), or after the whole text. */
  stage?: 'recipient' | 'text';
  /** Waits before answering the text. */
  delayMs?: number;
  /** Breaks the line after the text, without an answer. */
  hangUp?: boolean;
  /** How often; for ever when missing. */
  times?: number;
}

export interface SmtpSide {
  port: number;
  stop(): Promise<void>;
}

/** Takes every mail without asking for TLS or a password, but for the faults of its recipient. */
export async function startSmtpSide(
  port: number,
  store: MailStore,
  faults: Map<string, MailFault>,
): Promise<SmtpSide> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 500,
    size: 25 * 1024 * 1024,
    onRcptTo({ address }, _session, done) {
      const fault = faults.get(address.toLowerCase());
      if (fault?.code === undefined || fault.stage === 'text') {
        done();
        return;
      }
      spend(faults, address, fault);
      done(refusal(fault.code));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', done);
      stream.on('end', () => {
        void takeText(Buffer.concat(chunks), session, done);
      });
    },
  });

  const takeText = async (
    text: Buffer,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> => {
    const { from, to } = addressesOf(session);
    const [recipient = ''] = to;
    const fault = faults.get(recipient.toLowerCase());
    if (fault?.delayMs !== undefined) await pause(fault.delayMs);
    if (fault !== undefined && (fault.hangUp === true || fault.stage === 'text')) {
      spend(faults, recipient, fault);
      if (fault.hangUp === true) hangUpOn(server, session);
      else done(refusal(fault.code ?? 450));
      return;
    }
    await store.add({ from, to, raw: text.toString('latin1') });
    done();
  };

  await listen(server, port);
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

function listen(server: SMTPServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      // A client that breaks off is its own affair.
      server.on('error', () => undefined);
      resolve();
    });
  });
}

function addressesOf({ envelope }: SMTPServerSession): { from: string; to: string[] } {
  const { mailFrom, rcptTo } = envelope;
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
  };
}

function refusal(code: number): Error {
  const message = code < 500 ? 'Come again later' : 'No';
  return Object.assign(new Error(message), { responseCode: code });
}

function spend(faults: Map<string, MailFault>, address: string, fault: MailFault): void {
  if (fault.times === undefined) return;
  if (fault.times <= 1) faults.delete(address.toLowerCase());
  else faults.set(address.toLowerCase(), { ...fault, times: fault.times - 1 });
}

function hangUpOn(server: SMTPServer, { id }: SMTPServerSession): void {
  // Not in the published types: the open connections, each with its session's id and its socket.
  const { connections } = server as unknown as {
    connections: Set<{ id: string; _socket: { destroy(): void } }>;
  };
  for (const connection of connections) if (connection.id === id) connection._socket.destroy();
}

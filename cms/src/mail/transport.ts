import type { Readable } from 'node:stream';

import nodemailer from 'nodemailer';

/** A mail as the relay gets it. */
export interface Letter {
  messageId: string;
  recipient: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

/**
 * What a failed hand-over means:
 * `away` – the relay cannot be reached or refuses us, the letter did not leave;
 * `later` – the relay asks to come again (4xx); `refused` – it will never take this letter (5xx);
 * `bad-address` – there is no such mailbox; `unknown` – the line broke after the text had begun.
 */
export type HandOverFault = 'away' | 'later' | 'refused' | 'bad-address' | 'unknown';

export class HandOverError extends Error {
  override name = 'HandOverError';
  readonly fault: HandOverFault;

  constructor(fault: HandOverFault, cause: Error) {
    super(cause.message, { cause });
    this.fault = fault;
  }
}

/** The way out. `handOver` resolves once the relay has taken the letter, else throws HandOverError. */
export interface MailTransport {
  handOver(letter: Letter): Promise<void>;
  close(): void;
}

/** How many letters are under way at once; more gains nothing on a local relay (measured). */
export const POOL = 5;

/** Opens a pool of connections to the relay at `url` (smtp: or smtps:), on the first letter. */
export function createSmtpTransport({ url, from }: { url: string; from: string }): MailTransport {
  const transporter = nodemailer.createTransport(
    {
      url,
      pool: true,
      maxConnections: POOL,
      maxMessages: Number.POSITIVE_INFINITY,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 60_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  const texts = new Map<string, Readable>();
  transporter.use('stream', (mail, done) => {
    const create = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (...given) => {
      const stream = create(...given);
      texts.set(mail.message.messageId(), stream);
      return stream;
    };
    done();
  });
  return {
    async handOver({ recipient, ...letter }) {
      try {
        await transporter.sendMail({ ...letter, to: recipient, textEncoding: 'base64' });
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        const hasLeft = texts.get(letter.messageId)?.readableDidRead ?? false;
        throw new HandOverError(faultOf(error, hasLeft), error);
      } finally {
        texts.delete(letter.messageId);
      }
    },
    close() {
      transporter.close();
    },
  };
}

interface SmtpFailure extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

const MAILBOX_CODES = [550, 551, 553];
const SETUP_CODES = ['EAUTH', 'ENOAUTH', 'ECONFIG', 'ETLS', 'EREQUIRETLS'];

/** Reads nodemailer's error; `hasLeft` tells whether any of the text went out. */
export function faultOf(error: SmtpFailure, hasLeft: boolean): HandOverFault {
  const { code = '', command, responseCode } = error;
  if (SETUP_CODES.includes(code)) return 'away';
  if (responseCode === undefined) {
    if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'refused';
    return hasLeft ? 'unknown' : 'away';
  }
  // 503 blames the session, not the letter.
  if (responseCode < 500 || responseCode === 503) return 'later';
  const isMailbox = command === 'RCPT TO' && MAILBOX_CODES.includes(responseCode);
  return isMailbox ? 'bad-address' : 'refused';
}

import { simpleParser } from 'mailparser';

/** A mail as it came in: the envelope and every byte of the text. */
export interface RawMail {
  id: string;
  receivedAt: string;
  from: string;
  to: string[];
  /** One character a byte (latin1), as JSON has no bytes. */
  raw: string;
}

/** A caught mail as the viewer and tests read it. */
export interface CaughtMail {
  id: string;
  receivedAt: string;
  messageId: string;
  /** Addresses of the envelope, where the mail really went. */
  from: string;
  to: string[];
  subject: string;
  /** As written, in order, names in lower case. */
  headers: { name: string; value: string }[];
  html: string;
  text: string;
  bytes: number;
}

/** Takes a raw mail apart. Anything a mail program would show is accepted. */
export async function readMail({ raw, ...envelope }: RawMail): Promise<CaughtMail> {
  const bytes = Buffer.from(raw, 'latin1');
  const parsed = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true });
  return {
    ...envelope,
    messageId: parsed.messageId ?? '',
    subject: parsed.subject ?? '',
    headers: parsed.headerLines.map(({ key, line }) => ({
      name: key,
      value: line.slice(line.indexOf(':') + 1).trim(),
    })),
    html: parsed.html || '',
    text: parsed.text ?? '',
    bytes: bytes.length,
  };
}

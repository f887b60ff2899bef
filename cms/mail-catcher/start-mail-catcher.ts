import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import type { CaughtMail } from './caught-mail.ts';
import { openMailStore } from './mail-store.ts';
import { type MailFault, startSmtpSide } from './smtp-side.ts';
import { startViewSide } from './view-side.ts';

export type { CaughtMail } from './caught-mail.ts';
export type { MailFault } from './smtp-side.ts';

export interface MailCatcher {
  /** For SMTP_URL. */
  smtpUrl: string;
  viewUrl: string;
  /** Caught mails, newest first. */
  messages(): readonly CaughtMail[];
  clear(): Promise<void>;
  /** Makes the catcher misbehave towards one recipient, or behave again with null. */
  failFor(recipient: string, fault: MailFault | null): void;
  stop(): Promise<void>;
}

/**
 * Catches every mail sent to it over SMTP and shows it on a page, both on loopback only. Port 0
 * takes a free one. With `dataDir` the mails lie in its folder `mail` and outlive a restart.
 * Throws the error of listening when a port is taken.
 */
export async function startMailCatcher(options: {
  smtpPort: number;
  viewPort: number;
  dataDir?: string;
}): Promise<MailCatcher> {
  const folder = options.dataDir === undefined ? null : path.join(options.dataDir, 'mail');
  if (folder !== null) await mkdir(folder, { recursive: true });
  const store = await openMailStore(folder);
  const faults = new Map<string, MailFault>();
  const view = await startViewSide(options.viewPort, store);
  try {
    const smtp = await startSmtpSide(options.smtpPort, store, faults);
    return {
      smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
      viewUrl: `http://127.0.0.1:${view.port}`,
      messages: () => store.list(),
      clear: () => store.clear(),
      failFor(recipient, fault) {
        if (fault === null) faults.delete(recipient.toLowerCase());
        else faults.set(recipient.toLowerCase(), fault);
      },
      async stop() {
        await smtp.stop();
        await view.stop();
      },
    };
  } catch (error) {
    await view.stop();
    throw error;
  }
}

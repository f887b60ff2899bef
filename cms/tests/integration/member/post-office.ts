import { startMailCatcher, type CaughtMail } from '../../../mail-catcher/start-mail-catcher.ts';
import type { BootedCms } from '../../support/boot-cms.ts';

type Boot = (options?: { env?: Record<string, string> }) => Promise<BootedCms>;

/** A cms whose mails go to a catcher of its own. */
export interface PostOffice {
  cms: BootedCms;
  /** Makes and sends every mail that is due; answers those that came in, by recipient and subject. */
  deliver(): Promise<CaughtMail[]>;
  close(): Promise<void>;
}

export async function openPostOffice(boot: Boot): Promise<PostOffice> {
  const catcher = await startMailCatcher({ smtpPort: 0, viewPort: 0 });
  const cms = await boot({ env: { SMTP_URL: catcher.smtpUrl } });
  const relay = cms.load<{
    deliverDueMail(): Promise<unknown>;
    closeMailRelay(): void;
  }>('src/mail/deliver-due-mail');
  const outbox = cms.load<{ drainOutbox(topic: string): Promise<{ failed: number }> }>(
    'src/outbox/drain-outbox',
  );
  return {
    cms,
    async deliver() {
      await catcher.clear();
      const { failed } = await outbox.drainOutbox('mail');
      if (failed > 0) throw new Error(await lastError(cms));
      await relay.deliverDueMail();
      return [...catcher.messages()].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
    },
    async close() {
      relay.closeMailRelay();
      await cms.stop();
      await catcher.stop();
    },
  };
}

/** Mails of one round go out side by side, so nothing is promised about their order. */
function nameOf({ to, subject }: CaughtMail): string {
  return [...to, subject].join(' ');
}

async function lastError(cms: BootedCms): Promise<string> {
  const rows = await cms.readRows(
    'select happened, last_error from outbox_entries where last_error is not null order by id desc',
  );
  return JSON.stringify(rows[0]);
}

/** The value of a header, as written. */
export function header(mail: CaughtMail, name: string): string | undefined {
  return mail.headers.find((one) => one.name === name.toLowerCase())?.value;
}

/** The token in the first link of a mail's text. */
export function tokenIn(mail: CaughtMail): string {
  const token = /[?&]token=([\w-]+)/.exec(mail.text)?.[1];
  if (token === undefined) throw new Error(`“${mail.subject}” has no link with a token.`);
  return token;
}

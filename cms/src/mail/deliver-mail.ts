import { mailsHandedOver } from '../metrics/metrics';
import { claimMail, type LedgerRow, markHanding, markUncertain, settleMail } from './ledger';
import { BAD_ADDRESS, findSuppressed } from './suppression';
import { HandOverError, type HandOverFault, type MailTransport, POOL } from './transport';

const BATCH = 4 * POOL;
const MOST_ATTEMPTS = 30;
const HOLDS_LINKS = /^(account\.|subscription\.|application\.consent-asked$|admin-panel$)/;
const PAUSES_MS = { first: 5_000, longest: 15 * 60_000 };

/** What happened to mails in one call, by the state they ended in. */
export type DeliveryCount = Record<
  'sent' | 'queued' | 'failed' | 'suppressed' | 'uncertain' | 'lost',
  number
>;

interface Delivery {
  transport: MailTransport;
  clock: () => Date;
  token: string;
  suppressed: ReadonlySet<LedgerRow>;
}

/**
 * Hands due mails over until none is left or the relay is away, five at a time, and answers what
 * became of them. Each is marked `handing` just before the relay gets it, so a killed process
 * leaves at most five of which nobody knows whether they arrived. Times are real times.
 */
export async function deliverMail(
  transport: MailTransport,
  clock: () => Date = () => new Date(),
): Promise<DeliveryCount> {
  const count = { sent: 0, queued: 0, failed: 0, suppressed: 0, uncertain: 0, lost: 0 };
  count.uncertain += await markUncertain(clock());
  for (;;) {
    const { token, mails } = await claimMail(BATCH, clock());
    if (mails.length === 0) return count;
    const suppressed = await findSuppressed(mails, clock());
    const delivery = { transport, clock, token, suppressed };
    let isAway = false;
    const waiting = [...mails];
    const lane = async () => {
      for (let mail = waiting.shift(); mail !== undefined; mail = waiting.shift()) {
        const outcome = isAway ? await giveBack(mail, delivery) : await deliver(mail, delivery);
        isAway ||= outcome === 'away';
        count[outcome === 'away' ? 'queued' : outcome] += 1;
        mailsHandedOver.inc({ outcome });
      }
    };
    await Promise.all(Array.from({ length: POOL }, lane));
    if (isAway) return count;
  }
}

async function deliver(
  mail: LedgerRow,
  { transport, clock, token, suppressed }: Delivery,
): Promise<keyof DeliveryCount | 'away'> {
  if (suppressed.has(mail)) {
    await settleMail(mail.id, token, { state: 'suppressed', ...withoutLinks(mail) });
    return 'suppressed';
  }
  if (!(await markHanding(mail.id, token))) return 'lost';
  try {
    const { messageId, recipient, subject, html, text } = mail;
    const headers = { 'Auto-Submitted': 'auto-generated', ...mail.headers };
    await transport.handOver({ messageId, recipient, subject, html, text, headers });
  } catch (error) {
    if (!(error instanceof HandOverError)) throw error;
    return settleFault(mail, token, error, clock());
  }
  const sentAt = clock();
  await settleMail(mail.id, token, {
    state: 'sent',
    sentAt,
    attempts: mail.attempts + 1,
    lastError: null,
    ...withoutLinks(mail),
  });
  return 'sent';
}

async function settleFault(
  mail: LedgerRow,
  token: string,
  { fault, message }: HandOverError,
  at: Date,
): Promise<keyof DeliveryCount | 'away'> {
  const attempts = mail.attempts + 1;
  const state = stateAfter(fault, attempts);
  const prefix = fault === 'bad-address' ? BAD_ADDRESS : `${fault}: `;
  await settleMail(mail.id, token, {
    state,
    attempts: fault === 'away' ? mail.attempts : attempts,
    availableAt:
      fault === 'away' ? new Date(at.getTime() + PAUSES_MS.first) : nextTry(attempts, at),
    lastError: (prefix + message).slice(0, 1000),
    ...(state === 'failed' ? withoutLinks(mail) : {}),
  });
  if (state !== 'queued') {
    const { id, template } = mail;
    strapi.log.error(JSON.stringify({ event: `mail.${state}`, id, template, fault }));
  }
  return fault === 'away' ? 'away' : state;
}

function stateAfter(fault: HandOverFault, attempts: number): 'queued' | 'failed' | 'uncertain' {
  switch (fault) {
    case 'away':
      return 'queued';
    case 'later':
      return attempts >= MOST_ATTEMPTS ? 'failed' : 'queued';
    case 'refused':
    case 'bad-address':
      return 'failed';
    case 'unknown':
      return 'uncertain';
  }
}

/** 5 s, 10 s, 20 s … at most a quarter of an hour: thirty attempts are some six hours. */
function nextTry(attempts: number, at: Date): Date {
  const pause = Math.min(PAUSES_MS.longest, PAUSES_MS.first * 2 ** (attempts - 1));
  return new Date(at.getTime() + pause);
}

async function giveBack(mail: LedgerRow, { token }: Delivery): Promise<'queued'> {
  await settleMail(mail.id, token, { state: 'queued' });
  return 'queued';
}

/** One-time links and codes live in the mail alone: once it needs no other attempt its text goes. */
export function withoutLinks({ template }: LedgerRow): Record<string, string> {
  return HOLDS_LINKS.test(template) ? { html: '', text: '' } : {};
}

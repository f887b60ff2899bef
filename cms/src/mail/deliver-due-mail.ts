import { env } from '../env';
import { deliverMail, type DeliveryCount } from './deliver-mail';
import { createSmtpTransport, type MailTransport } from './transport';

let relay: MailTransport | null = null;

/** Hands all due mails to the relay of SMTP_URL; while that is away they wait, and nothing throws. */
export function deliverDueMail(): Promise<DeliveryCount> {
  relay ??= createSmtpTransport({ url: env.SMTP_URL, from: env.MAIL_FROM });
  return deliverMail(relay);
}

/** Closes the connections to the relay; the next delivery opens them again. */
export function closeMailRelay(): void {
  relay?.close();
  relay = null;
}

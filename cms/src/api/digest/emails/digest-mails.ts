import type { MailSource } from '../../../mail/mail-draft';
import { buildDigestMails } from './build-digest-mails';
import { buildConfirmMail, buildManageMail } from './subscription-mails';

/** Mails to subscribers, by what happened. */
export const digestMails: Record<string, MailSource> = {
  'subscription.confirm': buildConfirmMail,
  'subscription.manage': buildManageMail,
  'digest.delivery': { buildMany: buildDigestMails },
};

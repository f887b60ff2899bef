import type { MailBuilder } from '../../../mail/mail-draft';
import { buildDigestMail } from './digest-mail';
import { buildConfirmMail, buildManageMail } from './subscription-mails';

/** Mails to subscribers, by what happened. */
export const digestMails: Record<string, MailBuilder> = {
  'subscription.confirm': buildConfirmMail,
  'subscription.manage': buildManageMail,
  'digest.delivery': buildDigestMail,
};

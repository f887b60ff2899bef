import { caseworkMails } from '../api/casework/emails/casework-mails';
import { digestMails } from '../api/digest/emails/digest-mails';
import { accountMails } from '../api/member/emails/account-mails';
import { codeMails } from '../api/member/emails/code-mails';
import { deletionMails } from '../api/member/emails/deletion-mails';
import { shiftMails } from '../api/volunteering/emails/shift-mails';
import type { MailSource } from './mail-draft';

/**
 * Who writes the mails for what happened, by the outbox row's `happened`. Rooms keep their builders
 * in `src/api/<room>/emails` and are spread in here.
 */
export const MAIL_SOURCES: Readonly<Record<string, MailSource>> = {
  ...accountMails,
  ...codeMails,
  ...caseworkMails,
  ...deletionMails,
  ...digestMails,
  ...shiftMails,
};

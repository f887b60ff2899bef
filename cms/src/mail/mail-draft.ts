import type { Core } from '@strapi/strapi';
import type { Locale } from '@office/search';

/** One mail to one person, ready to be put into the ledger. */
export interface MailDraft {
  /**
   * What the mail is about and to whom, unique for ever: `<happened>:<subject>:<recipient's role or
   * id>`. A second draft with the same key is the same mail and is not sent again.
   */
  sourceKey: string;
  /** Name of the kind of mail, such as `application.accepted`. */
  template: string;
  recipient: string;
  language: Locale;
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
}

/**
 * Makes the mails for something that happened to a subject, reading all it says from the database.
 * It may run more than once for the same event. No mails is a fine answer (the subject is gone,
 * the person wants none).
 */
export type MailBuilder = (
  strapi: Core.Strapi,
  subjectDocumentId: string,
) => Promise<readonly MailDraft[]>;

/** A builder for events that come by the thousand: it reads for many subjects at once. */
export interface ManyMailsBuilder {
  /** By subject; a subject that is missing in the answer has no mails. */
  buildMany(
    strapi: Core.Strapi,
    subjectDocumentIds: readonly string[],
  ): Promise<Map<string, readonly MailDraft[]>>;
}

export type MailSource = MailBuilder | ManyMailsBuilder;

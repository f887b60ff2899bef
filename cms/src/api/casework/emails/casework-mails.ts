import { rowsOf } from '../../../document-pipeline/rows';
import type { MailBuilder, MailDraft } from '../../../mail/mail-draft';
import { sayDate, sayDateTime } from '../../../mail/say';
import type { Action, ApplicationState } from '../domain/states';
import { findApplicant } from '../services/applicant';
import { applicationRows, type ApplicationRow } from '../services/application-row';
import { reservePosition } from '../services/application-views';
import { applicationLink } from './case-links';
import { caseMailOf, type CaseMail } from './case-mail-kinds';
import { composeCaseMail } from './compose-case-mail';
import { buildConsentMail } from './consent-mail';
import { buildMessageMails } from './message-mails';

/** The mails of casework by what happened. */
export const caseworkMails: Record<string, MailBuilder> = {
  'application.moved': (_, timelineEntry) => buildMovedMail(timelineEntry),
  'application.consent-asked': (_, token) => buildConsentMail(token),
  'message.written': (_, message) => buildMessageMails(message),
};

interface Entry {
  applicationDocumentId: string;
  action: Action;
  toState: ApplicationState;
  reason: string | null;
}

async function buildMovedMail(timelineEntry: string): Promise<MailDraft[]> {
  const entry = await rowsOf<Entry>('api::casework.timeline-entry').findOne({
    where: { documentId: timelineEntry },
  });
  if (!entry) return [];
  const row = await applicationRows().findOne({
    where: { documentId: entry.applicationDocumentId },
  });
  if (!row?.reference) return [];
  const mail = caseMailOf({
    ...entry,
    admission: row.admission,
    secondLookUsed: row.secondLookUsed ?? false,
  });
  if (mail === null) return [];
  const by = dateOf(mail, row);
  // The case has moved on since, and the mail of that move says what is true now.
  if (by === null) return [];
  const applicant = await findApplicant(row.memberDocumentId);
  if (applicant.email === '') return [];
  const template = `application.${mail}`;
  return [
    {
      sourceKey: `application.moved:${timelineEntry}:applicant`,
      template,
      recipient: applicant.email,
      language: row.language,
      ...composeCaseMail({
        mail,
        language: row.language,
        name: row.applicantName ?? applicant.name,
        reference: row.reference,
        title: row.opportunityTitle?.[row.language] ?? '',
        reason: reasonOf(mail, entry, row),
        by,
        position: await reservePosition(row),
        url: applicationLink(row.language, row.reference),
      }),
    },
  ];
}

/** The question is what a reminder repeats; the applicant's own words need no repeating. */
function reasonOf(mail: CaseMail, entry: Entry, row: ApplicationRow): string | null {
  if (mail === 'information-reminder') return row.reason;
  return mail === 'withdrawn' || mail === 'received' ? null : entry.reason;
}

/** The date a mail names, as it is said; empty when it names none, null when it is gone. */
function dateOf(mail: CaseMail, row: ApplicationRow): string | null {
  if (mail === 'received') return said(row.dueAt, row);
  if (mail === 'consent-waiting') return said(row.consentDueAt, row);
  if (mail === 'information-needed' || mail === 'information-reminder') {
    return said(row.informationDueAt, row);
  }
  if (mail !== 'offered') return '';
  return row.offerExpiresAt && sayDateTime(new Date(row.offerExpiresAt), row.language);
}

function said(date: string | null, row: ApplicationRow): string | null {
  return date && sayDate(new Date(date), row.language);
}

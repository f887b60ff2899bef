import type { Locale } from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import { renderMail } from '../../../mail/layout';
import type { MailDraft } from '../../../mail/mail-draft';
import { findApplicant } from '../services/applicant';
import { applicationRows, type ApplicationRow } from '../services/application-row';
import { loadOpportunity } from '../services/load-opportunity';
import { accountLink, applicationLink } from './case-links';
import { fillIn } from './case-mail-texts';

interface Message {
  documentId: string;
  applicationDocumentId: string;
  authorKind: string;
  body: string;
}

interface Recipient {
  key: string;
  email: string;
  language: Locale;
  url: string;
}

/** A message of the office goes to the applicant, one of the applicant to the organisers. */
export async function buildMessageMails(messageDocumentId: string): Promise<MailDraft[]> {
  const message = await rowsOf<Message>('api::casework.message').findOne({
    where: { documentId: messageDocumentId },
  });
  if (!message) return [];
  const row = await applicationRows().findOne({
    where: { documentId: message.applicationDocumentId },
  });
  if (!row?.reference) return [];
  const isFromApplicant = message.authorKind === 'applicant';
  const recipients = isFromApplicant ? await organisersOf(row) : [await applicantOf(row)];
  return recipients
    .filter(({ email }) => email !== '')
    .map((recipient) => compose(message, row, recipient));
}

function compose(message: Message, row: ApplicationRow, recipient: Recipient): MailDraft {
  const { language } = recipient;
  const isFromApplicant = message.authorKind === 'applicant';
  const text = TEXTS[language];
  const fill = (template: string) =>
    fillIn(template, {
      reference: row.reference ?? '',
      title: row.opportunityTitle?.[language] ?? '',
      name: row.applicantName ?? '',
    });
  const lead = fill(isFromApplicant ? text.fromApplicant : text.fromOffice);
  return {
    sourceKey: `message.written:${message.documentId}:${recipient.key}`,
    template: 'message.written',
    recipient: recipient.email,
    language,
    subject: fill(text.subject),
    ...renderMail({
      language,
      preheader: lead,
      title: text.title,
      blocks: [
        { kind: 'text', text: lead },
        { kind: 'quote', text: message.body },
        { kind: 'button', label: text.button, url: recipient.url },
      ],
      footer: { text: text.footer },
    }),
  };
}

async function applicantOf(row: ApplicationRow): Promise<Recipient> {
  const { email } = await findApplicant(row.memberDocumentId);
  const url = applicationLink(row.language, row.reference ?? '');
  return { key: 'applicant', email, language: row.language, url };
}

async function organisersOf(row: ApplicationRow): Promise<Recipient[]> {
  const opportunity = await loadOpportunity(row.opportunityKind, row.opportunityDocumentId);
  const organisers = await Promise.all((opportunity?.organiserIds ?? []).map(findApplicant));
  return organisers.map(({ documentId, email, language }) => ({
    key: documentId,
    email,
    language,
    url: accountLink(language),
  }));
}

type Text = Record<
  'subject' | 'title' | 'fromOffice' | 'fromApplicant' | 'button' | 'footer',
  string
>;

const TEXTS: Record<Locale, Text> = {
  az: {
    subject: 'Yeni mesaj: {reference}',
    title: 'Sizə mesaj var',
    fromOffice: '“{title}” üçün müraciətinizlə bağlı sizə yazıldı:',
    fromApplicant: '“{title}” üçün müraciət edən {name} yazır:',
    button: 'Kabinetdə cavab yazın',
    footer:
      'Bu məktuba birbaşa cavab yazmayın: cavabınız müraciətdə qalsın deyə, kabinetdən yazın.',
  },
  en: {
    subject: 'New message: {reference}',
    title: 'You have a message',
    fromOffice: 'There is a message about your application for “{title}”:',
    fromApplicant: '{name}, who applied for “{title}”, writes:',
    button: 'Answer in your account',
    footer:
      'Please answer from your account rather than by email, so that your answer stays with the application.',
  },
  ru: {
    subject: 'Новое сообщение: {reference}',
    title: 'Вам сообщение',
    fromOffice: 'Вам написали по поводу вашей заявки на «{title}»:',
    fromApplicant: '{name} (заявка на «{title}») пишет:',
    button: 'Ответить в личном кабинете',
    footer:
      'Отвечайте, пожалуйста, из личного кабинета, а не на письмо: так ответ останется в заявке.',
  },
};

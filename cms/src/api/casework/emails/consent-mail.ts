import type { Locale } from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import { renderMail } from '../../../mail/layout';
import type { MailDraft } from '../../../mail/mail-draft';
import { sayDate } from '../../../mail/say';
import { oneTimeTokenText } from '../../member/services/one-time-tokens';
import { findApplicant } from '../services/applicant';
import { applicationRows } from '../services/application-row';
import { consentLink } from './case-links';
import { fillIn } from './case-mail-texts';

/** The mail by which a guardian decides; nothing when the application no longer waits. */
export async function buildConsentMail(tokenDocumentId: string): Promise<MailDraft[]> {
  const token = await rowsOf<{ subjectDocumentId: string }>('api::member.one-time-token').findOne({
    where: { documentId: tokenDocumentId },
  });
  if (!token) return [];
  const row = await applicationRows().findOne({ where: { documentId: token.subjectDocumentId } });
  if (row?.state !== 'awaiting-consent' || row.consentDueAt === null) return [];
  const applicant = await findApplicant(row.memberDocumentId);
  if (applicant.guardianEmail === null) return [];
  const { language } = row;
  const text = TEXTS[language];
  const fill = (template: string) =>
    fillIn(template, {
      guardian: applicant.guardianName ? `, ${applicant.guardianName}` : '',
      name: row.applicantName ?? applicant.name,
      title: row.opportunityTitle?.[language] ?? '',
      by: sayDate(new Date(row.consentDueAt ?? ''), language),
    });
  const url = consentLink(language, oneTimeTokenText('guardian-consent', tokenDocumentId));
  return [
    {
      sourceKey: `application.consent-asked:${tokenDocumentId}:guardian`,
      template: 'application.consent-asked',
      recipient: applicant.guardianEmail,
      language,
      subject: fill(text.subject),
      ...renderMail({
        language,
        preheader: fill(text.lead),
        title: text.title,
        blocks: [
          { kind: 'text', text: `${fill(text.greeting)}\n${fill(text.lead)}` },
          { kind: 'button', label: text.button, url },
          { kind: 'text', text: fill(text.next) },
        ],
        footer: { text: text.footer },
      }),
    },
  ];
}

type Text = Record<
  'subject' | 'title' | 'greeting' | 'lead' | 'button' | 'next' | 'footer',
  string
>;

const TEXTS: Record<Locale, Text> = {
  az: {
    subject: '{name} üçün razılığınız lazımdır',
    title: 'Razılığınızı gözləyirik',
    greeting: 'Salam{guardian}!',
    lead: '{name} “{title}” üçün müraciət edib və sizi valideyni və ya qəyyumu kimi göstərib. Yaşına görə iştirakı üçün sizin razılığınız lazımdır.',
    button: 'Oxuyun və qərar verin',
    next: 'Razı olub-olmadığınızı açılan səhifədə bildirə bilərsiniz. Keçid {by} tarixinədək işləyir. Qərar verilməsə, müraciət bağlanacaq.',
    footer:
      'Bu məktub ünvanınız müraciətdə göstərildiyi üçün göndərilib. Müraciət edəni tanımırsınızsa, heç nə etmək lazım deyil.',
  },
  en: {
    subject: 'Your consent is needed for {name}',
    title: 'We are waiting for your consent',
    greeting: 'Hello{guardian}!',
    lead: '{name} has applied for “{title}” and named you as a parent or guardian. Because of their age we need your consent.',
    button: 'Read and decide',
    next: 'You can agree or refuse on the page that opens. The link works until {by}. Without a decision the application will be closed.',
    footer:
      'You are getting this email because your address was given in an application. If you do not know the applicant, you do not need to do anything.',
  },
  ru: {
    subject: 'Нужно ваше согласие: {name}',
    title: 'Ждём вашего согласия',
    greeting: 'Здравствуйте{guardian}!',
    lead: '{name} подаёт заявку на «{title}»; вы указаны как родитель или опекун. По возрасту для участия нужно ваше согласие.',
    button: 'Прочитать и решить',
    next: 'Согласиться или отказать можно на открывшейся странице. Ссылка действует до {by}. Без решения заявка будет закрыта.',
    footer:
      'Вы получили это письмо, потому что ваш адрес указан в заявке. Если вы не знаете заявителя, ничего делать не нужно.',
  },
};

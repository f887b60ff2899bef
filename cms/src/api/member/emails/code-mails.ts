import type { Core } from '@strapi/strapi';

import type { Locale } from '@office/search';
import { env } from '../../../env';
import { renderMail } from '../../../mail/layout';
import type { MailBuilder, MailDraft } from '../../../mail/mail-draft';
import { addressee } from '../domain/addressee';
import { deriveCode } from '../domain/sign-in-code';
import { findAccountOfMember } from '../services/accounts';
import { SIGN_IN_CODE } from '../services/sign-in-codes';
import { FOOTER } from './account-texts';

/** Mails with a code to sign in by; the subject of the event is the request's documentId. */
export const codeMails: Record<string, MailBuilder> = { 'account.sign-in-code': build };

async function build(strapi: Core.Strapi, documentId: string): Promise<MailDraft[]> {
  const request = (await strapi.db
    .query(SIGN_IN_CODE)
    .findOne({ select: ['memberDocumentId'], where: { documentId } })) as {
    memberDocumentId: string | null;
  } | null;
  if (!request?.memberDocumentId) return [];
  const member = (await strapi.db.query('api::member.member').findOne({
    select: ['name', 'language'],
    where: { documentId: request.memberDocumentId },
  })) as { name: string | null; language: Locale } | null;
  const account = await findAccountOfMember(request.memberDocumentId);
  if (member === null || account === null) return [];
  const { language } = member;
  const text = TEXTS[language];
  const code = deriveCode(env.LINK_SECRET, documentId);
  return [
    {
      sourceKey: `account.sign-in-code:${documentId}`,
      template: 'account.sign-in-code',
      recipient: account.email,
      language,
      subject: text.subject,
      ...renderMail({
        language,
        preheader: text.preheader,
        title: text.title(addressee(member.name ?? '')),
        blocks: [
          { kind: 'text', text: text.before },
          { kind: 'heading', text: code },
          { kind: 'text', text: text.after },
        ],
        footer: { text: FOOTER[language] },
      }),
    },
  ];
}

interface CodeText {
  subject: string;
  preheader: string;
  /** `addressee` is empty or a comma and a first name. */
  title: (addressee: string) => string;
  before: string;
  after: string;
}

/** The code is not in the subject: subjects are shown on locked screens and kept in the ledger. */
const TEXTS: Record<Locale, CodeText> = {
  az: {
    subject: 'Daxil olmaq üçün kodunuz',
    preheader: 'Kod on dəqiqə işləyir.',
    title: (addressee) => `Salam${addressee}!`,
    before: 'Kodu onu istədiyiniz səhifədə yazın:',
    after:
      'Kod on dəqiqə, bir dəfə və yalnız onu istədiyiniz brauzerdə işləyir. Onu heç kimə deməyin, ofis əməkdaşına da: biz kod soruşmuruq. Kodu siz istəməmisinizsə, bu məktuba əhəmiyyət verməyin.',
  },
  en: {
    subject: 'Your code to sign in',
    preheader: 'The code works for ten minutes.',
    title: (addressee) => `Hello${addressee}!`,
    before: 'Enter the code on the page where you asked for it:',
    after:
      'It works for ten minutes, once, and only in the browser you asked with. Tell it to nobody, not to the office either: we never ask for it. If you did not ask for a code, ignore this email.',
  },
  ru: {
    subject: 'Ваш код для входа',
    preheader: 'Код действует десять минут.',
    title: (addressee) => `Здравствуйте${addressee}!`,
    before: 'Введите код на странице, где вы его запросили:',
    after:
      'Код действует десять минут, один раз и только в том браузере, где вы его запросили. Не сообщайте его никому, и сотрудникам офиса тоже: мы никогда не спрашиваем код. Если вы не запрашивали код, не обращайте внимания на это письмо.',
  },
};

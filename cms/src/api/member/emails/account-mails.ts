import type { Core } from '@strapi/strapi';

import type { Locale } from '@office/search';
import { renderMail } from '../../../mail/layout';
import type { MailBuilder, MailDraft } from '../../../mail/mail-draft';
import { addressee } from '../domain/addressee';
import { findAccountOfMember } from '../services/accounts';
import { oneTimeTokenText } from '../services/one-time-tokens';
import { ACCOUNT_TEXTS, FOOTER, type AccountMailName } from './account-texts';
import { siteLink } from './site-links';

type Happened =
  | 'account.confirm-address'
  | 'account.exists'
  | 'account.reset-password'
  | 'account.password-changed'
  | 'account.password-replaced'
  | 'account.sign-in-slowed';

/** Which mail each event makes for the owner of the one-time token it is about. */
const CHOICES: Record<Happened, (owner: Owner, token: string) => Choice> = {
  'account.confirm-address': ({ isConfirmed, language }, token) =>
    isConfirmed
      ? null
      : {
          name: 'confirm-address',
          url: siteLink('confirm', language, linkToken('confirm-address', token)),
        },
  'account.exists': ({ isConfirmed, language }, token) => ({
    name: isConfirmed ? 'exists' : 'exists-unconfirmed',
    url: siteLink('reset', language, linkToken('reset-password', token)),
  }),
  'account.reset-password': ({ language }, token) => ({
    name: 'reset-password',
    url: siteLink('reset', language, linkToken('reset-password', token)),
  }),
  'account.password-changed': ({ language }) => ({
    name: 'password-changed',
    url: siteLink('signIn', language),
  }),
  'account.password-replaced': ({ language }) => ({
    name: 'password-replaced',
    url: siteLink('requestReset', language),
  }),
  'account.sign-in-slowed': ({ language }, token) => ({
    name: 'sign-in-slowed',
    url: siteLink('reset', language, linkToken('reset-password', token)),
  }),
};

/** Mails about accounts; the subject of each event is a one-time token's documentId. */
export const accountMails: Record<string, MailBuilder> = Object.fromEntries(
  (Object.keys(CHOICES) as Happened[]).map((happened) => [
    happened,
    (strapi, token) => build(strapi, happened, token),
  ]),
);

interface Owner {
  email: string;
  name: string;
  language: Locale;
  isConfirmed: boolean;
}

/** Which of the mails it is and where its button leads; null for none. */
type Choice = { name: AccountMailName; url: string } | null;

async function build(strapi: Core.Strapi, happened: Happened, token: string): Promise<MailDraft[]> {
  const owner = await ownerOfToken(strapi, token);
  const choice = owner === null ? null : CHOICES[happened](owner, token);
  if (owner === null || choice === null) return [];
  const text = ACCOUNT_TEXTS[choice.name][owner.language];
  const content = renderMail({
    language: owner.language,
    preheader: text.preheader,
    title: text.title(addressee(owner.name)),
    blocks: [
      { kind: 'text', text: text.before },
      { kind: 'button', label: text.button, url: choice.url },
      { kind: 'text', text: text.after },
    ],
    footer: { text: FOOTER[owner.language] },
  });
  return [
    {
      sourceKey: `${happened}:${token}`,
      template: `account.${choice.name}`,
      recipient: owner.email,
      language: owner.language,
      subject: text.subject,
      ...content,
    },
  ];
}

async function ownerOfToken(strapi: Core.Strapi, tokenDocumentId: string): Promise<Owner | null> {
  const token = (await strapi.db
    .query('api::member.one-time-token')
    .findOne({ select: ['subjectDocumentId'], where: { documentId: tokenDocumentId } })) as {
    subjectDocumentId: string;
  } | null;
  if (token === null) return null;
  const member = (await strapi.db.query('api::member.member').findOne({
    select: ['name', 'language'],
    where: { documentId: token.subjectDocumentId },
  })) as { name: string | null; language: Locale } | null;
  const account = await findAccountOfMember(token.subjectDocumentId);
  if (member === null || account === null) return null;
  return {
    email: account.email,
    name: member.name ?? '',
    language: member.language,
    isConfirmed: account.confirmed,
  };
}

function linkToken(purpose: 'confirm-address' | 'reset-password', tokenDocumentId: string) {
  return { query: { token: oneTimeTokenText(purpose, tokenDocumentId) } };
}

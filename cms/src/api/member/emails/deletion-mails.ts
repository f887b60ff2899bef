import type { Core } from '@strapi/strapi';

import type { Locale } from '@office/search';
import { rowsOf } from '../../../document-pipeline/rows';
import { renderMail } from '../../../mail/layout';
import type { MailBuilder, MailDraft } from '../../../mail/mail-draft';
import { sayDate } from '../../../mail/say';
import { addressee } from '../domain/addressee';
import { findAccountOfMember } from '../services/accounts';
import { FOOTER } from './account-texts';
import { siteLink } from './site-links';

type Happened = 'account.deletion-asked' | 'account.deletion-near';

/** Mails about leaving; the subject of each event is a deletion request's documentId. */
export const deletionMails: Record<Happened, MailBuilder> = {
  'account.deletion-asked': (strapi, request) => build(strapi, 'account.deletion-asked', request),
  'account.deletion-near': (strapi, request) => build(strapi, 'account.deletion-near', request),
};

async function build(
  _strapi: Core.Strapi,
  happened: Happened,
  requestDocumentId: string,
): Promise<MailDraft[]> {
  const request = await rowsOf<{ memberDocumentId: string; dueAt: string }>(
    'api::member.deletion-request',
  ).findOne({ where: { documentId: requestDocumentId } });
  // Taken back meanwhile, or carried out.
  if (request === null) return [];
  const member = await rowsOf<{ name: string | null; language: Locale }>(
    'api::member.member',
  ).findOne({ where: { documentId: request.memberDocumentId }, select: ['name', 'language'] });
  const account = await findAccountOfMember(request.memberDocumentId);
  if (member === null || account === null) return [];
  const { language } = member;
  const day = sayDate(new Date(request.dueAt), language);
  const text = TEXTS[happened][language];
  return [
    {
      sourceKey: `${happened}:${requestDocumentId}`,
      template: happened,
      recipient: account.email,
      language,
      subject: text.subject(day),
      ...renderMail({
        language,
        preheader: text.preheader(day),
        title: text.title(addressee(member.name ?? '')),
        blocks: [
          { kind: 'text', text: text.before(day) },
          { kind: 'button', label: text.button, url: siteLink('myData', language) },
          { kind: 'text', text: text.after(day) },
        ],
        footer: { text: FOOTER[language] },
      }),
    },
  ];
}

interface Text {
  subject: (day: string) => string;
  preheader: (day: string) => string;
  title: (addressee: string) => string;
  before: (day: string) => string;
  button: string;
  after: (day: string) => string;
}

const TEXTS: Record<Happened, Record<Locale, Text>> = {
  'account.deletion-asked': {
    az: {
      subject: (day) => `Hesabınız silinəcək: ${day}`,
      preheader: (day) => `Fikrinizi ${day} tarixinədək dəyişə bilərsiniz.`,
      title: (name) => `Salam${name}!`,
      before: (day) =>
        `Hesabınızın silinməsini istədiniz. O, ${day} tarixində sizə aid bütün məlumatlarla birlikdə silinəcək. Açıq müraciətləriniz geri götürüldü və məktublara abunəniz dayandırıldı.`,
      button: 'Hesabı saxla',
      after: () =>
        'Fikrinizi dəyişsəniz, daxil olub “Hesabı saxla” düyməsini basın. Silinməni siz istəməmisinizsə, hesabı saxlayın və dərhal yeni parol seçin.',
    },
    en: {
      subject: (day) => `Your account will be deleted on ${day}`,
      preheader: (day) => `You can change your mind until ${day}.`,
      title: (name) => `Hello${name}!`,
      before: (day) =>
        `You asked us to delete your account. It will be deleted on ${day}, with everything we keep of you. Your open applications have been withdrawn and your subscription has been stopped.`,
      button: 'Keep the account',
      after: () =>
        'If you change your mind, sign in and press “Keep the account”. If it was not you who asked, keep the account and choose a new password at once.',
    },
    ru: {
      subject: (day) => `Ваш аккаунт будет удалён: ${day}`,
      preheader: (day) => `Передумать можно до этой даты: ${day}.`,
      title: (name) => `Здравствуйте${name}!`,
      before: (day) =>
        `Вы попросили удалить аккаунт. Дата удаления: ${day}. Вместе с ним мы удалим всё, что храним о вас. Открытые заявки отозваны, подписка на письма остановлена.`,
      button: 'Сохранить аккаунт',
      after: () =>
        'Если передумаете, войдите и нажмите «Сохранить аккаунт». Если об удалении просили не вы, сохраните аккаунт и сразу выберите новый пароль.',
    },
  },
  'account.deletion-near': {
    az: {
      subject: (day) => `Hesabınızın silinməsinə bir həftə qalıb: ${day}`,
      preheader: () => 'Bu, son xatırlatmadır.',
      title: (name) => `Salam${name}!`,
      before: (day) =>
        `Hesabınız ${day} tarixində silinəcək. Ondan sonra məlumatlarınızı qaytarmaq mümkün olmayacaq.`,
      button: 'Hesabı saxla',
      after: () =>
        'Qərarınız dəyişməyibsə, heç nə etmək lazım deyil. Məlumatlarınızın surətini həmin səhifədə yükləyə bilərsiniz. Bundan sonra sizə məktub göndərməyəcəyik.',
    },
    en: {
      subject: (day) => `A week left: your account will be deleted on ${day}`,
      preheader: () => 'This is the last reminder.',
      title: (name) => `Hello${name}!`,
      before: (day) =>
        `Your account will be deleted on ${day}. After that there is no way to bring your data back.`,
      button: 'Keep the account',
      after: () =>
        'If you have not changed your mind, there is nothing to do. You can download a copy of your data on the same page. We will send you no more emails.',
    },
    ru: {
      subject: (day) => `Осталась неделя, затем аккаунт будет удалён: ${day}`,
      preheader: () => 'Это последнее напоминание.',
      title: (name) => `Здравствуйте${name}!`,
      before: (day) =>
        `Ваш аккаунт будет удалён. Дата удаления: ${day}. После этого вернуть данные будет нельзя.`,
      button: 'Сохранить аккаунт',
      after: () =>
        'Если вы не передумали, делать ничего не нужно. Копию данных можно скачать на той же странице. Больше писем мы вам не отправим.',
    },
  },
};

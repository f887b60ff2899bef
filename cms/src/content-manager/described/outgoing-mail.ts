import type { ApiPlatformOutgoingMail } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { LANGUAGE_CHOICES } from './choices';

export const outgoingMail: TypeOf<ApiPlatformOutgoingMail> = {
  uid: 'api::platform.outgoing-mail',
  displayName: 'Outgoing mail',
  names: { az: 'Göndərilən məktublar', ru: 'Исходящие письма' },
  mainField: 'subject',
  columns: ['subject', 'state', 'recipient', 'sentAt', 'template', 'attempts'],
  sort: { by: 'createdAt', order: 'DESC' },
  fields: {
    subject: {
      az: ['Mövzu', 'Məktubun mövzusu.'],
      en: ['Subject', 'Of the mail.'],
      ru: ['Тема', 'Тема письма.'],
    },
    recipient: {
      az: ['Alan', 'Məktubun ünvanı.'],
      en: ['To', 'The address it goes to.'],
      ru: ['Кому', 'Адрес получателя.'],
    },
    template: {
      az: ['Şablon', 'Məktubun növü.'],
      en: ['Template', 'The kind of mail.'],
      ru: ['Шаблон', 'Вид письма.'],
    },
    language: {
      az: ['Dil', 'Məktubun dili.'],
      en: ['Language', 'The language of the mail.'],
      ru: ['Язык', 'Язык письма.'],
      choices: LANGUAGE_CHOICES,
    },
    state: {
      az: ['Vəziyyət', '“Bilinmir” olan məktub təkrar göndərilmir.'],
      en: ['State', 'An uncertain one is not sent a second time.'],
      ru: ['Состояние', 'Письмо с неясной судьбой второй раз не отправляют.'],
      choices: {
        queued: { az: 'Növbədə', en: 'Queued', ru: 'В очереди' },
        claimed: { az: 'Götürülüb', en: 'Claimed', ru: 'Взято' },
        handing: { az: 'Verilir', en: 'Being handed over', ru: 'Передаётся' },
        sent: { az: 'Poçta verilib', en: 'Sent', ru: 'Отправлено' },
        failed: { az: 'Alınmadı', en: 'Failed', ru: 'Не удалось' },
        suppressed: {
          az: 'Ünvan məktub qəbul etmir',
          en: 'Address takes no mail',
          ru: 'Адрес не принимает письма',
        },
        uncertain: { az: 'Bilinmir', en: 'Uncertain', ru: 'Неясно' },
      },
    },
    attempts: {
      az: ['Cəhdlər', 'Neçə dəfə göndərməyə çalışılıb.'],
      en: ['Attempts', 'How often it was tried.'],
      ru: ['Попытки', 'Сколько раз пробовали отправить.'],
    },
    sentAt: {
      az: ['Göndərilib', 'Poçt serveri qəbul etdiyi an.'],
      en: ['Sent at', 'When the mail server took it.'],
      ru: ['Отправлено в', 'Когда его принял почтовый сервер.'],
    },
    lastError: {
      az: ['Sonuncu xəta', 'Poçt serverinin cavabı.'],
      en: ['Last fault', 'What the mail server answered.'],
      ru: ['Последняя ошибка', 'Ответ почтового сервера.'],
    },
    sourceKey: {
      az: ['Səbəbi', 'Məktub nəyə görə yazılıb.'],
      en: ['Source', 'What it was written for.'],
      ru: ['Источник', 'Почему написано письмо.'],
    },
    messageId: {
      az: ['Məktubun nömrəsi', 'Poçtda bu nömrə ilə tapılır.'],
      en: ['Message-ID', 'By which mail programs know it.'],
      ru: ['Message-ID', 'По нему письмо находят в почте.'],
    },
    html: {
      az: ['HTML', 'Məktubun görünüşü.'],
      en: ['HTML', 'The mail as it looks.'],
      ru: ['HTML', 'Как выглядит письмо.'],
    },
    text: {
      az: ['Mətn', 'Məktubun sadə mətni.'],
      en: ['Text', 'The mail as plain text.'],
      ru: ['Текст', 'Письмо простым текстом.'],
    },
    headers: {
      az: ['Başlıqlar', 'Poçt proqramları üçün.'],
      en: ['Headers', 'For mail programs.'],
      ru: ['Заголовки', 'Для почтовых программ.'],
    },
    availableAt: {
      az: ['Nə vaxtdan', 'Bundan tez göndərilmir.'],
      en: ['Not before', 'The earliest moment to send it.'],
      ru: ['Не раньше', 'Раньше этого не отправляется.'],
    },
    leaseOwner: {
      az: ['Kim göndərir', 'Hazırda onunla məşğul olan proses.'],
      en: ['Taken by', 'The process that is sending it.'],
      ru: ['Кто отправляет', 'Процесс, который им занят.'],
    },
    leaseUntil: {
      az: ['Kimdə, nə vaxtadək', 'Proses onu bu anadək saxlayır.'],
      en: ['Taken until', 'How long that process keeps it.'],
      ru: ['Занято до', 'До какого времени процесс его держит.'],
    },
  },
  cards: [
    [
      ['subject'],
      ['recipient', 'language'],
      ['template', 'state'],
      ['attempts', 'sentAt'],
      ['lastError'],
    ],
  ],
  readOnly: [
    'subject',
    'recipient',
    'language',
    'template',
    'state',
    'attempts',
    'sentAt',
    'lastError',
  ],
};

import type { CaseMailTexts } from './case-mail-kinds';

export const CASE_MAILS_EN: CaseMailTexts = {
  received: {
    subject: 'We have your application: {reference}',
    title: 'We have your application',
    lead: 'Your application for “{title}” has arrived. Keep its reference: it helps when you write to us.',
    next: 'A member of our staff will read it and answer you by {by}. If anything is missing, we will ask you.',
  },
  'consent-waiting': {
    subject: 'Waiting for a parent’s consent: {reference}',
    title: 'One step left: a parent’s consent',
    lead: 'Your application for “{title}” has arrived. Because of your age a parent or guardian has to agree, so we have written to the address you gave.',
    next: 'If they agree by {by}, we will start reading your application. If not, it will be closed.',
  },
  'information-needed': {
    subject: 'We need something from you: {reference}',
    title: 'We have a question for you',
    lead: 'To decide on your application for “{title}” we need to know more:',
    next: 'Please answer in your account by {by}. We will continue as soon as we have your answer.',
  },
  'information-reminder': {
    subject: 'We are waiting for your answer: {reference}',
    title: 'There is not much time left to answer',
    lead: 'Our question about your application for “{title}” is still open:',
    next: 'Without an answer by {by} the application will be declined. If you need more time, write to us from your account.',
  },
  accepted: {
    subject: 'You are in: {reference}',
    title: 'You have a place',
    lead: 'Your application for “{title}” has been accepted.',
    next: 'If you cannot come, please withdraw in your account, so that the place goes to the next person.',
  },
  reserve: {
    subject: 'You are on the reserve list: {reference}',
    title: 'You are on the reserve list',
    lead: 'Your application for “{title}” is on the reserve list.',
    next: 'When a place becomes free we offer it in order and keep it for 48 hours. There is nothing you need to do now.',
  },
  offered: {
    subject: 'A place for you: {reference}',
    title: 'A place is free, and it is your turn',
    lead: 'A place for “{title}” has become free. We are keeping it for you.',
    next: 'Please accept it by {by}. Otherwise it goes to the next person.',
  },
  'offer-expired': {
    subject: 'The offer has ended: {reference}',
    title: 'The offer has ended',
    lead: 'Your application for “{title}” stays on the reserve list.',
    next: 'If it is your turn again, we will offer you a place once more.',
  },
  declined: {
    subject: 'An answer to your application: {reference}',
    title: 'Not this time',
    lead: 'Your application for “{title}” was not accepted. This is why:',
    next: 'If you have something new to say, or think we were wrong, you can ask once for a second look.',
  },
  'declined-finally': {
    subject: 'An answer to your application: {reference}',
    title: 'Not this time',
    lead: 'We looked again at your application for “{title}” and could not accept it. This is why:',
    next: 'There are other opportunities that fit your interests.',
  },
  withdrawn: {
    subject: 'Application withdrawn: {reference}',
    title: 'Your application is withdrawn',
    lead: 'As you asked, we have closed your application for “{title}”.',
    next: 'If you change your mind, you can apply again until the deadline.',
  },
  closed: {
    subject: 'Application closed: {reference}',
    title: 'Your application was closed',
    lead: 'Your application for “{title}” was closed. This is why:',
    next: 'While applications are open, you can apply again.',
  },
  completed: {
    subject: 'Thank you: {reference}',
    title: 'Thank you for taking part',
    lead: 'Your part in “{title}” has been recorded as completed.',
    next: 'The record stays in your account.',
  },
  'no-show': {
    subject: 'You did not come: {reference}',
    title: 'We were expecting you',
    lead: 'We have recorded that you did not come to “{title}”.',
    next: 'If this is wrong, or there was a reason, write to us from your account.',
  },
};

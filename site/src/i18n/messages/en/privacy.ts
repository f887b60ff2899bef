import type { TranslationOf } from '../../message-types.ts';
import type { privacy as source } from '../az/privacy.ts';

export const privacy = {
  title: 'Privacy',
  lead: 'We ask only for what is needed, sell it to nobody, and make it easy to delete.',
  lookTitle: 'When you only look around',
  look: 'Until you open an account we do not know you. There is no advertising and no tracking, and nothing is sent to other sites. If you choose an appearance, that choice stays on your device in one cookie. Public pages you have read are kept on your device so that they open without a connection; signing out deletes them.',
  applyTitle: 'When you apply',
  apply:
    'What you write is seen only by those who answer for that opportunity: the staff of the region and the organiser. One cookie keeps you signed in; it holds nothing personal.',
  mailTitle: 'Emails',
  mail: 'For a subscription we keep your address and what you chose. Every email has a link that ends it with one click.',
  rightsTitle: 'Your rights',
  rights:
    'You can see and change your details in your account. On the page “My data” you can download a copy and delete the account: you can change your mind for 30 days, then everything about you is deleted. The files you hand in can be opened only by you and by those who answer your application.',
} as const satisfies TranslationOf<typeof source>;

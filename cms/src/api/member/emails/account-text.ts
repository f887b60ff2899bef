import type { Locale } from '@office/search';

/** What a mail about an account says around its button. */
export interface AccountText {
  subject: string;
  preheader: string;
  /** `addressee` is empty or a comma and a first name. */
  title: (addressee: string) => string;
  before: string;
  button: string;
  after: string;
}

/** How a mail begins, by language. */
export const greeting: Record<Locale, (addressee: string) => string> = {
  az: (addressee) => `Salam${addressee}!`,
  en: (addressee) => `Hello${addressee}!`,
  ru: (addressee) => `Здравствуйте${addressee}!`,
};

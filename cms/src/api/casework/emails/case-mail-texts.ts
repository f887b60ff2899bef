import type { Locale } from '@office/search';

import { CASE_MAILS_AZ } from './case-mail-az';
import { CASE_MAILS_EN } from './case-mail-en';
import type { CaseMailTexts } from './case-mail-kinds';
import { CASE_MAILS_RU } from './case-mail-ru';

export const CASE_MAIL_TEXTS: Record<Locale, CaseMailTexts> = {
  az: CASE_MAILS_AZ,
  en: CASE_MAILS_EN,
  ru: CASE_MAILS_RU,
};

/** What every mail about a case says besides. */
export const CASE_WORDS: Record<
  Locale,
  { greeting: string; reference: string; position: string; button: string; footer: string }
> = {
  az: {
    greeting: 'Salam, {name}!',
    reference: 'Müraciətin nömrəsi',
    position: 'Sıranız',
    button: 'Müraciətə bax',
    footer:
      'Bu məktubu müraciətiniz barədə xəbər vermək üçün göndərdik. Sualınız varsa, kabinetinizdən yazın.',
  },
  en: {
    greeting: 'Hello, {name}!',
    reference: 'Reference',
    position: 'Your place in the list',
    button: 'See the application',
    footer:
      'You are getting this email because you applied through our office. If you have a question, write from your account.',
  },
  ru: {
    greeting: 'Здравствуйте, {name}!',
    reference: 'Номер заявки',
    position: 'Ваше место в списке',
    button: 'Открыть заявку',
    footer:
      'Вы получили это письмо, потому что подали заявку через наш офис. Если есть вопрос, напишите из личного кабинета.',
  },
};

/** Puts values in the places of a text. */
export function fillIn(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

import type { Locale } from '@office/search';

import { renderMail, type MailBlock } from '../../../mail/layout';
import { CASE_MAIL_TEXTS, CASE_WORDS, fillIn } from './case-mail-texts';
import type { CaseMail } from './case-mail-kinds';

export interface CaseMailContent {
  mail: CaseMail;
  language: Locale;
  name: string;
  reference: string;
  /** Of the opportunity, in the mail's language. */
  title: string;
  /** What the office wrote; null when nothing was written. */
  reason: string | null;
  /** The date the mail names, as it is said. */
  by: string;
  /** Place in the reserve; null outside of it. */
  position: number | null;
  url: string;
}

/** Writes the mail about one move of a case. */
export function composeCaseMail(content: CaseMailContent): {
  subject: string;
  html: string;
  text: string;
} {
  const { mail, language, reason, position } = content;
  const text = CASE_MAIL_TEXTS[language][mail];
  const words = CASE_WORDS[language];
  const fill = (template: string) =>
    fillIn(template, { reference: content.reference, title: content.title, by: content.by });
  const facts = [{ label: words.reference, value: content.reference }];
  if (position !== null) facts.push({ label: words.position, value: String(position) });
  const blocks: MailBlock[] = [
    { kind: 'text', text: `${fillIn(words.greeting, { name: content.name })}\n${fill(text.lead)}` },
    ...(reason === null ? [] : [{ kind: 'quote' as const, text: reason }]),
    { kind: 'facts', rows: facts },
    { kind: 'text', text: fill(text.next) },
    { kind: 'button', label: words.button, url: content.url },
  ];
  return {
    subject: fill(text.subject),
    ...renderMail({
      language,
      preheader: fill(text.next),
      title: text.title,
      blocks,
      footer: { text: words.footer },
    }),
  };
}

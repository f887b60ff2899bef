import { LOCALES } from '@office/search';
import { describe, expect, it } from 'vitest';

import { CASE_MAILS, caseMailOf } from './case-mail-kinds';
import { CASE_MAIL_TEXTS } from './case-mail-texts';
import { composeCaseMail } from './compose-case-mail';

const CONTENT = {
  name: 'Aysel',
  reference: 'GNC-2026-000123',
  title: 'Robot klubu',
  reason: 'Bir sətir.\nİkinci <b>sətir</b>.',
  by: '5 may 2026',
  position: 3,
  url: 'https://s.az/kabinet/muracietler/GNC-2026-000123',
};

describe.each(LOCALES)('case mails in %s', (language) => {
  it.each(CASE_MAILS)('%s says whose, what, why and where, in both parts', (mail) => {
    const { subject, html, text } = composeCaseMail({ ...CONTENT, mail, language });
    expect(subject).toContain(CONTENT.reference);
    expect(subject.length).toBeLessThanOrEqual(70);
    for (const said of ['Aysel', 'Robot klubu', CONTENT.reference, 'İkinci', CONTENT.url]) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    expect(html).not.toContain('<b>sətir');
    expect(subject + text).not.toMatch(/[{}]/);
  });

  it('names the date wherever there is a term', () => {
    const dated = CASE_MAILS.filter((mail) =>
      CASE_MAIL_TEXTS[language][mail].next.includes('{by}'),
    );
    expect(dated).toEqual([
      'received',
      'consent-waiting',
      'information-needed',
      'information-reminder',
      'offered',
    ]);
  });
});

it('keeps the languages apart', () => {
  for (const mail of CASE_MAILS) {
    expect(CASE_MAIL_TEXTS.ru[mail].lead).toMatch(/[а-я]/);
    expect(CASE_MAIL_TEXTS.az[mail].lead + CASE_MAIL_TEXTS.en[mail].lead).not.toMatch(/[а-я]/);
  }
});

it.each([
  ['submit', 'submitted', 'review', 'received'],
  ['submit', 'submitted', 'first-come', null],
  ['admit', 'accepted', 'first-come', 'accepted'],
  ['queue', 'reserve', 'first-come', 'reserve'],
  ['start-review', 'in-review', 'review', null],
  ['answer-information', 'in-review', 'review', null],
  ['ask-second-look', 'in-review', 'review', 'received'],
  ['warn-information', 'information-needed', 'review', 'information-reminder'],
  ['expire-offer', 'reserve', 'first-come', 'offer-expired'],
  ['expire-offer', 'withdrawn', 'first-come', 'closed'],
  ['decline-offer', 'withdrawn', 'first-come', 'withdrawn'],
  ['withdraw-reserve-at-deadline', 'withdrawn', 'first-come', 'closed'],
] as const)('%s to %s on %s is told by %s', (action, toState, admission, mail) => {
  expect(caseMailOf({ action, toState, admission, secondLookUsed: false })).toBe(mail);
});

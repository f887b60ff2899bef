import type { Locale } from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import { renderMail } from '../../../mail/layout';
import { MAIL_UID } from '../../../mail/ledger';
import type { MailBuilder, MailDraft } from '../../../mail/mail-draft';
import { applicationLink } from '../../casework/emails/case-links';
import { CASE_WORDS, fillIn } from '../../casework/emails/case-mail-texts';
import { findApplicants, type Applicant } from '../../casework/services/applicant';
import type { ApplicationRow } from '../../casework/services/application-row';
import { findShiftHolders } from '../services/shift-holders';
import { sayPeriod } from './say-period';
import { SHIFT_MAIL_TEXTS } from './shift-mail-texts';

/** The mails of volunteering by what happened. */
export const shiftMails: Record<string, MailBuilder> = {
  'shift.moved': (_, move) => buildMovedMails(move),
};

interface ShiftMove {
  documentId: string;
  shiftDocumentId: string;
  fromStartsAt: string;
  fromEndsAt: string;
  toStartsAt: string;
  toEndsAt: string;
}

/** What the mail says: from the time people know to the time that holds. */
interface Change {
  /** Names the mail: the latest move. */
  key: string;
  from: { startsAt: string; endsAt: string };
  to: { startsAt: string; endsAt: string };
}

/** One mail for everyone who holds a place in the moved shift, in the applicant's language. */
async function buildMovedMails(moveDocumentId: string): Promise<MailDraft[]> {
  const move = await moves().findOne({ where: { documentId: moveDocumentId } });
  const change = move && (await describeChange(move));
  if (!move || !change) return [];
  const holders = await findShiftHolders(move.shiftDocumentId);
  const people = await findApplicants(holders.map((row) => row.memberDocumentId));
  return holders.flatMap((row) => {
    const applicant = people.find((each) => each.documentId === row.memberDocumentId);
    return applicant === undefined ? [] : compose(change, row, applicant);
  });
}

/**
 * The change as those who come shall read it. Null when a later move will say more, or when the
 * shift is back where they know it to be.
 */
async function describeChange(move: ShiftMove): Promise<Change | null> {
  const all = await moves().findMany({
    where: { shiftDocumentId: move.shiftDocumentId },
    orderBy: { id: 'asc' },
  });
  if (all.at(-1)?.documentId !== move.documentId) return null;
  let known = move;
  for (const earlier of all.slice(0, -1).reverse()) {
    if (await wasTold(earlier)) break;
    known = earlier;
  }
  const from = { startsAt: known.fromStartsAt, endsAt: known.fromEndsAt };
  const to = { startsAt: move.toStartsAt, endsAt: move.toEndsAt };
  const isBack = from.startsAt === to.startsAt && from.endsAt === to.endsAt;
  return isBack ? null : { key: move.documentId, from, to };
}

async function wasTold({ documentId }: ShiftMove): Promise<boolean> {
  const sourceKey = { $startsWith: `shift.moved:${documentId}:` };
  return (await strapi.db.query(MAIL_UID).count({ where: { sourceKey } })) > 0;
}

function compose({ key, from, to }: Change, row: ApplicationRow, applicant: Applicant): MailDraft {
  const { language } = row;
  const reference = row.reference ?? '';
  const title = row.opportunityTitle?.[language] ?? '';
  return {
    sourceKey: `shift.moved:${key}:${row.documentId}`,
    template: 'shift.moved',
    recipient: applicant.email,
    language,
    ...write({
      language,
      title,
      reference,
      name: row.applicantName ?? applicant.name,
      before: sayPeriod(from, language),
      now: sayPeriod(to, language),
    }),
  };
}

function write(said: {
  language: Locale;
  title: string;
  reference: string;
  name: string;
  before: string;
  now: string;
}): Pick<MailDraft, 'subject' | 'html' | 'text'> {
  const { language, title, reference } = said;
  const text = SHIFT_MAIL_TEXTS[language];
  const words = CASE_WORDS[language];
  const lead = fillIn(text.lead, { title });
  return {
    subject: fillIn(text.subject, { title }),
    ...renderMail({
      language,
      preheader: said.now,
      title: text.title,
      blocks: [
        { kind: 'text', text: `${fillIn(words.greeting, { name: said.name })}\n${lead}` },
        {
          kind: 'facts',
          rows: [
            { label: text.now, value: said.now },
            { label: text.before, value: said.before },
            { label: words.reference, value: reference },
          ],
        },
        { kind: 'text', text: text.next },
        { kind: 'button', label: words.button, url: applicationLink(language, reference) },
      ],
      footer: { text: words.footer },
    }),
  };
}

function moves() {
  return rowsOf<ShiftMove>('api::volunteering.shift-move');
}

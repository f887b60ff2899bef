import { shortId, type Locale } from '@office/search';
import { nameLang } from '#features/catalogue/content-lang.ts';
import { calendarDaysUntil, formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { ApplicationState, ApplicationSummary } from '#lib/cms/resources/applications.ts';
import { paths } from '#paths.ts';

export type CaseTone = 'plain' | 'good' | 'warning' | 'bad';

/** What the list of a member's cases prints of one. */
export interface CaseView {
  title: string;
  /** Of the title, where it is not the page's. */
  lang: Locale | undefined;
  href: string;
  reference: string;
  state: string;
  tone: CaseTone;
  sentOn: string | null;
  /** The answer clock, while an answer is owed. */
  clock: { text: string; isLate: boolean } | null;
}

export interface DraftView {
  title: string;
  lang: Locale | undefined;
  continueHref: string;
  deleteHref: string;
  savedOn: string;
}

interface ViewContext {
  locale: Locale;
  t: Translate;
  now: Date;
}

const TONES: Record<ApplicationState, CaseTone> = {
  draft: 'plain',
  'awaiting-consent': 'warning',
  submitted: 'plain',
  'in-review': 'plain',
  'information-needed': 'warning',
  reserve: 'plain',
  offered: 'warning',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'plain',
  completed: 'good',
  'no-show': 'bad',
};

const ANSWER_OWED: readonly ApplicationState[] = ['submitted', 'in-review'];

export function caseTone(state: ApplicationState): CaseTone {
  return TONES[state];
}

/** The answer clock in words; null once the applicant has a personal answer. */
export function answerClock(
  application: Pick<ApplicationSummary, 'state' | 'dueAt' | 'answered'>,
  { locale, t, now }: ViewContext,
): CaseView['clock'] {
  const { state, dueAt, answered } = application;
  if (dueAt === null || answered || !ANSWER_OWED.includes(state)) return null;
  const by = t('account.dueBy', { date: formatDate(locale, dueAt, 'short-day') });
  const days = calendarDaysUntil(dueAt, now);
  if (dueAt.getTime() < now.getTime()) {
    return { text: `${by}: ${t('account.overdue')}`, isLate: true };
  }
  const left = days === 0 ? t('account.dueToday') : t('account.dueDays', { count: days });
  return { text: `${by} (${left})`, isLate: false };
}

/** Splits a member's applications into drafts and cases, ready to print. */
export function casesView(
  applications: readonly ApplicationSummary[],
  context: ViewContext,
): { drafts: DraftView[]; cases: CaseView[] } {
  const { locale, t } = context;
  const drafts: DraftView[] = [];
  const cases: CaseView[] = [];
  for (const application of applications) {
    const { reference, state, opportunity, submittedAt, updatedAt } = application;
    const title = opportunity.title[locale];
    const lang = nameLang(opportunity.title, locale);
    if (state === 'draft' || reference === null) {
      const id = shortId(opportunity.documentId);
      drafts.push({
        title,
        lang,
        continueHref: paths.apply(locale, id),
        deleteHref: `${paths.account(locale)}?delete=${application.documentId}`,
        savedOn: t('account.draftSaved', { date: formatDate(locale, updatedAt, 'day-time') }),
      });
      continue;
    }
    cases.push({
      title,
      lang,
      reference,
      href: paths.application(locale, reference),
      state: t(`account.state-${state}`),
      tone: caseTone(state),
      sentOn: submittedAt && t('account.sentOn', { date: formatDate(locale, submittedAt) }),
      clock: answerClock(application, context),
    });
  }
  return { drafts, cases };
}

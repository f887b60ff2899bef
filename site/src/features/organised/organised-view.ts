import type { Locale } from '@office/search';
import {
  answerClock,
  caseTone,
  type CaseTone,
  type CaseView,
} from '#features/account/case-view.ts';
import { nameLang } from '#features/catalogue/content-lang.ts';
import { formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { OrganisedApplication } from '#lib/cms/resources/organised.ts';
import { paths } from '#paths.ts';

/** One application as its organiser's list prints it. */
export interface OrganisedView {
  applicant: string;
  href: string;
  reference: string;
  state: string;
  tone: CaseTone;
  sentOn: string | null;
  clock: CaseView['clock'];
}

/** Applications for one opportunity. */
export interface OrganisedGroup {
  title: string;
  /** Of the title, where it is not the page's. */
  lang: Locale | undefined;
  cases: OrganisedView[];
}

interface ViewContext {
  locale: Locale;
  t: Translate;
  now: Date;
}

/** Groups applications by what they are for, in the order in which answers are owed. */
export function organisedGroups(
  applications: readonly OrganisedApplication[],
  context: ViewContext,
): OrganisedGroup[] {
  const groups = new Map<string, OrganisedGroup>();
  for (const application of applications) {
    if (application.reference === null) continue;
    const { documentId, title } = application.opportunity;
    const known = groups.get(documentId);
    const group = known ?? {
      title: title[context.locale],
      lang: nameLang(title, context.locale),
      cases: [],
    };
    group.cases.push(organisedView(application, application.reference, context));
    groups.set(documentId, group);
  }
  return [...groups.values()];
}

/** What is printed of an application beside its answers. */
export function organisedView(
  application: OrganisedApplication,
  reference: string,
  context: ViewContext,
): OrganisedView {
  const { t, locale } = context;
  const { state, submittedAt, applicantName } = application;
  return {
    applicant: applicantName === '' ? t('organised.noName') : applicantName,
    href: paths.organisedApplication(locale, reference),
    reference,
    state: t(`organised.state-${state}`),
    tone: caseTone(state),
    sentOn: submittedAt && t('account.sentOn', { date: formatDate(locale, submittedAt) }),
    clock: answerClock(application, context),
  };
}

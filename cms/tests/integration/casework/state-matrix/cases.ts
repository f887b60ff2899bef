import { randomUUID } from 'node:crypto';

import type { BootedCms } from '../../../support/boot-cms.ts';
import { createOpportunity } from '../../../support/factories.ts';
import { createMember, type TestMember } from '../../../support/people.ts';
import type { Target } from '../casework-client.ts';
import type { State } from './expected-moves.ts';

const MOST_APPLICANTS = 6;

export interface Case {
  documentId: string;
  /** Drafts have none; their documentId stands in for it. */
  reference: string;
  applicant: TestMember;
  club: Target;
}

type Step = readonly [action: string, by: string];

const CONSENT: Step = ['give-consent', 'guardian'];
const REVIEW: Step = ['start-review', 'editor'];
const RESERVE: Step = ['put-in-reserve', 'editor'];
const ACCEPT: Step = ['accept', 'editor'];

/** From `awaiting-consent`, where a child's application begins. */
const WAYS: Record<Exclude<State, 'draft'>, readonly Step[]> = {
  'awaiting-consent': [],
  submitted: [CONSENT],
  'in-review': [CONSENT, REVIEW],
  'information-needed': [CONSENT, REVIEW, ['request-information', 'editor']],
  reserve: [CONSENT, REVIEW, RESERVE],
  offered: [CONSENT, REVIEW, RESERVE, ['offer', 'system']],
  accepted: [CONSENT, REVIEW, ACCEPT],
  declined: [CONSENT, REVIEW, ['decline', 'editor']],
  withdrawn: [CONSENT, ['withdraw', 'applicant']],
  completed: [CONSENT, REVIEW, ACCEPT, ['complete', 'editor']],
  'no-show': [CONSENT, REVIEW, ACCEPT, ['mark-no-show', 'editor']],
};

interface Row {
  documentId: string;
  reference: string | null;
  state: State;
}

interface Services {
  saveDraft(target: object, content: object): Promise<Row>;
  submitApplication(request: object): Promise<{ application: Row }>;
  moveApplication(request: object): Promise<Row>;
}

/**
 * Puts cases of children into any state by the services themselves, without HTTP. The guardian
 * consents without the mailed link, which so stays unused for the tests.
 */
export function caseMaker(cms: BootedCms, organiser: { memberDocumentId: string }) {
  const services: Services = {
    ...cms.load<Pick<Services, 'saveDraft'>>('src/api/casework/services/drafts'),
    ...cms.load<Pick<Services, 'submitApplication'>>(
      'src/api/casework/services/submit-application',
    ),
    ...cms.load<Pick<Services, 'moveApplication'>>('src/api/casework/services/move-application'),
  };
  const applicants: TestMember[] = [];
  let club: Target | undefined;
  let made = 0;

  const createClub = (data: Parameters<typeof createOpportunity>[1] = {}) =>
    createOpportunity(cms, { organisers: [organiser.memberDocumentId], ...data });

  /** Nobody applies twice for one club, so each club serves as many cases as there are people. */
  async function nextPair(): Promise<{ applicant: TestMember; club: Target }> {
    const seat = made % MOST_APPLICANTS;
    made += 1;
    if (seat === 0 || club === undefined) club = await createClub();
    const applicant = (applicants[seat] ??= await createChild(cms));
    return { applicant, club };
  }

  async function caseIn(state: State, inClub?: Target): Promise<Case> {
    const pair = await nextPair();
    const target = inClub ?? pair.club;
    const row = await begin(services, state, pair.applicant, target);
    const reference = row.reference ?? row.documentId;
    return { documentId: row.documentId, reference, applicant: pair.applicant, club: target };
  }

  return { caseIn, createClub };
}

async function begin(
  services: Services,
  state: State,
  { memberDocumentId }: TestMember,
  club: Target,
): Promise<Row> {
  const target = { memberDocumentId, kind: club.kind, opportunityDocumentId: club.documentId };
  if (state === 'draft') return services.saveDraft(target, { answers: {}, language: 'en' });
  const { application } = await services.submitApplication({
    ...target,
    submissionKey: randomUUID(),
    language: 'en',
  });
  let row = application;
  for (const [action, kind] of WAYS[state]) {
    row = await services.moveApplication({
      applicationDocumentId: row.documentId,
      command: { action, actor: { kind, id: null }, reason: 'So that the test has it there.' },
    });
  }
  if (row.state !== state) throw new Error(`The way to ${state} ends at ${row.state}.`);
  return row;
}

function createChild(cms: BootedCms): Promise<TestMember> {
  return createMember(cms, {
    birthYear: new Date().getFullYear() - 14,
    profile: { guardianName: 'Ana', guardianEmail: 'ana@example.org' },
  });
}

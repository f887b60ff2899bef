/** The table of product.md, written out: what is legal where, and the state it leads to. */
export const STATES = [
  'draft',
  'awaiting-consent',
  'submitted',
  'in-review',
  'information-needed',
  'reserve',
  'offered',
  'accepted',
  'declined',
  'withdrawn',
  'completed',
  'no-show',
] as const;
export type State = (typeof STATES)[number];

export const APPLICANT_ACTIONS = [
  'withdraw',
  'answer-information',
  'accept-offer',
  'decline-offer',
  'ask-second-look',
];
export const HANDLER_ACTIONS = [
  'start-review',
  'request-information',
  'accept',
  'put-in-reserve',
  'decline',
  'complete',
  'mark-no-show',
];
/** What nobody may ask for by these routes. */
export const OTHER_ACTIONS = [
  'submit',
  'give-consent',
  'refuse-consent',
  'admit',
  'queue',
  'offer',
  'expire-consent',
  'warn-information',
  'expire-information',
  'expire-offer',
  'withdraw-reserve-at-deadline',
  'publish',
];

type Moves = Record<State, Record<string, State>>;

const NOTHING = {};

export const APPLICANTS_MOVES: Moves = {
  draft: NOTHING,
  'awaiting-consent': { withdraw: 'withdrawn' },
  submitted: { withdraw: 'withdrawn' },
  'in-review': { withdraw: 'withdrawn' },
  'information-needed': { withdraw: 'withdrawn', 'answer-information': 'in-review' },
  reserve: { withdraw: 'withdrawn' },
  offered: { withdraw: 'withdrawn', 'accept-offer': 'accepted', 'decline-offer': 'withdrawn' },
  accepted: { withdraw: 'withdrawn' },
  declined: { 'ask-second-look': 'in-review' },
  withdrawn: NOTHING,
  completed: NOTHING,
  'no-show': NOTHING,
};

/** Of editors in their region, the head editor and the organisers. */
export const HANDLERS_MOVES: Moves = {
  draft: NOTHING,
  'awaiting-consent': NOTHING,
  submitted: { 'start-review': 'in-review' },
  'in-review': {
    'request-information': 'information-needed',
    accept: 'accepted',
    'put-in-reserve': 'reserve',
    decline: 'declined',
  },
  'information-needed': NOTHING,
  reserve: NOTHING,
  offered: NOTHING,
  accepted: { complete: 'completed', 'mark-no-show': 'no-show' },
  declined: NOTHING,
  withdrawn: NOTHING,
  completed: NOTHING,
  'no-show': NOTHING,
};

export const GUARDIANS_MOVES: Moves = {
  draft: NOTHING,
  'awaiting-consent': { 'give-consent': 'submitted', 'refuse-consent': 'withdrawn' },
  submitted: NOTHING,
  'in-review': NOTHING,
  'information-needed': NOTHING,
  reserve: NOTHING,
  offered: NOTHING,
  accepted: NOTHING,
  declined: NOTHING,
  withdrawn: NOTHING,
  completed: NOTHING,
  'no-show': NOTHING,
};

/** Where a case is after the clock has run when every term is over. */
export const AFTER_ALL_TERMS: Record<State, State> = {
  draft: 'draft',
  'awaiting-consent': 'withdrawn',
  submitted: 'submitted',
  'in-review': 'in-review',
  'information-needed': 'declined',
  reserve: 'withdrawn',
  offered: 'reserve',
  accepted: 'accepted',
  declined: 'declined',
  withdrawn: 'withdrawn',
  completed: 'completed',
  'no-show': 'no-show',
};

/** The answer to applying anew for the same opportunity. */
export const APPLYING_AGAIN: Record<State, number> = {
  draft: 201,
  'awaiting-consent': 409,
  submitted: 409,
  'in-review': 409,
  'information-needed': 409,
  reserve: 409,
  offered: 409,
  accepted: 409,
  declined: 201,
  withdrawn: 201,
  completed: 201,
  'no-show': 201,
};

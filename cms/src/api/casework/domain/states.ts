/** Where an application can be (`state` of api::casework.application). */
export const APPLICATION_STATES = [
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
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export const ACTOR_KINDS = [
  'applicant',
  'guardian',
  'editor',
  'organiser',
  'system',
  'clock',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Everything that can happen to an application; also the `action` of its timeline. */
export const ACTIONS = [
  'submit',
  'withdraw',
  'answer-information',
  'accept-offer',
  'decline-offer',
  'ask-second-look',
  'give-consent',
  'refuse-consent',
  'start-review',
  'request-information',
  'accept',
  'put-in-reserve',
  'decline',
  'complete',
  'mark-no-show',
  'admit',
  'queue',
  'offer',
  'expire-consent',
  'warn-information',
  'expire-information',
  'expire-offer',
  'withdraw-reserve-at-deadline',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What a member may ask for after submitting. */
export const APPLICANT_ACTIONS = [
  'withdraw',
  'answer-information',
  'accept-offer',
  'decline-offer',
  'ask-second-look',
] as const satisfies readonly Action[];

/** What an editor or an organiser may ask for. */
export const HANDLER_ACTIONS = [
  'start-review',
  'request-information',
  'accept',
  'put-in-reserve',
  'decline',
  'complete',
  'mark-no-show',
] as const satisfies readonly Action[];
export type HandlerAction = (typeof HANDLER_ACTIONS)[number];

/** States in which the office owes the applicant its next answer. */
export const ANSWER_OWED_STATES = [
  'submitted',
  'in-review',
] as const satisfies readonly ApplicationState[];

export const CLOSED_STATES: readonly ApplicationState[] = [
  'declined',
  'withdrawn',
  'completed',
  'no-show',
];

const PLACE_HOLDING_STATES: readonly ApplicationState[] = [
  'offered',
  'accepted',
  'completed',
  'no-show',
];

/** Whether it is the office's turn. */
export function isAnswerOwed(state: ApplicationState): boolean {
  return ANSWER_OWED_STATES.some((owed) => owed === state);
}

/** Whether the case has ended; a closed case lets the member apply again. */
export function isClosedState(state: ApplicationState): boolean {
  return CLOSED_STATES.includes(state);
}

/** Whether an application in `state` occupies its places. An offer holds its place. */
export function holdsPlace(state: ApplicationState): boolean {
  return PLACE_HOLDING_STATES.includes(state);
}

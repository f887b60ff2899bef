import type { Locale } from '@office/search';
import type { Action, ActorKind, ApplicationState } from './states';

export type Admission = 'first-come' | 'review';

/** What the rules look at and may change: the engine's part of an application. */
export interface EngineFields {
  state: ApplicationState;
  submittedAt: Date | null;
  /** When the office owes its next answer; null while it owes none. */
  dueAt: Date | null;
  firstAnsweredAt: Date | null;
  closedAt: Date | null;
  /** The latest reason given by the office, the system or the clock. */
  reason: string | null;
  consentDueAt: Date | null;
  informationDueAt: Date | null;
  informationWarnedAt: Date | null;
  offerExpiresAt: Date | null;
  offersExpired: number;
  secondLookUsed: boolean;
  /** Place in the reserve: lower came earlier. Null outside the reserve. */
  reserveOrder: number | null;
}

export interface ApplicationCase extends EngineFields {
  admission: Admission;
  language: Locale;
  /** Working days until an answer is due. */
  answerClockDays: number;
}

export interface Actor {
  kind: ActorKind;
  /** Opaque id: a member's documentId, an admin user's id; null for system and clock. */
  id: string | null;
}

export interface Command {
  action: Action;
  actor: Actor;
  /** Shown to the applicant; trimmed by the rules. */
  reason?: string | null;
}

/** What the rules cannot see in the application itself. */
export interface Facts {
  /** A guardian must consent to this submission. */
  underAge: boolean;
  /** Every place this application needs is free at this moment. */
  placesAvailable: boolean;
  /** The number the next one to join this reserve gets. */
  nextReserveOrder: number;
  /** The opportunity's deadline; null where there is none. */
  deadline: Date | null;
}

/** What the caller must do together with the change, in the same transaction. */
export type Effect = 'take-places' | 'free-places' | 'join-reserve' | 'offer-next';

export interface TimelineRecord {
  action: Action;
  fromState: ApplicationState;
  toState: ApplicationState;
  actorKind: ActorKind;
  actorId: string | null;
  reason: string | null;
  at: Date;
}

export interface Move {
  ok: true;
  state: ApplicationState;
  /** Only the fields whose value changes. */
  changes: Partial<EngineFields>;
  timeline: TimelineRecord;
  effects: Effect[];
}

export interface Refusal {
  ok: false;
  code: 'illegal-move' | 'reason-missing' | 'places-full';
  state: ApplicationState;
  /** What this actor may do instead. */
  legal: Action[];
}

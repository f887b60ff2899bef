import type { HandlerAction } from '../../api/casework/domain/states';
import type { Texts } from '../desk/choose';

/** What `GET /casework/applications/:documentId/next-steps` answers, as far as the panel shows it. */
export interface CaseView {
  reference: string;
  state: string;
  revision: number;
  opportunity: { kind: string; documentId: string; title: Texts };
  submittedAt: string | null;
  dueAt: string | null;
  answered: boolean;
  assignee: string | null;
  informationDueAt: string | null;
  offerExpiresAt: string | null;
  reservePosition: number | null;
  roleName: Texts | null;
  shifts: { startsAt: string; endsAt: string }[];
  /** Null where places are not limited. */
  freePlaces: number | null;
  legal: LegalStep[];
  timeline: TimelineStep[];
  messages: { at: string; authorKind: string; body: string }[];
  applicant: Applicant;
  answers: Record<string, string | string[] | boolean>;
  form: { questions: Question[] } | null;
  files: CaseFile[];
  /** The case to answer after this one; null when none waits. */
  next: { documentId: string; reference: string } | null;
  /** How many wait in the editor's regions. */
  waiting: number;
}

export interface Applicant {
  name: string;
  email: string;
  institution: string | null;
  language: 'az' | 'en' | 'ru';
  otherOpenCases: number;
}

export interface LegalStep {
  action: HandlerAction;
  /** The review has to be started first; both are done at once. */
  throughReview: boolean;
  needsReason: boolean;
  /** Null when the step sends no mail. */
  mailPreview: { subject: string; text: string } | null;
}

export interface TimelineStep {
  at: string;
  toState: string;
  action: string;
  actorKind: string;
  reason: string | null;
}

/** A file handed in, by the question it answers. */
export interface CaseFile {
  documentId: string;
  questionKey: string;
  name: string;
  bytes: number;
}

export interface Question {
  key: string;
  label: Texts;
  choices: { value: string; label: Texts }[];
}

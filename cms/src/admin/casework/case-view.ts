/** What `GET /casework/applications/:documentId/next-steps` answers, as far as the panel shows it. */
export interface CaseView {
  reference: string;
  state: string;
  revision: number;
  submittedAt: string | null;
  dueAt: string | null;
  answered: boolean;
  informationDueAt: string | null;
  offerExpiresAt: string | null;
  reservePosition: number | null;
  legal: LegalStep[];
  timeline: TimelineStep[];
  messages: { at: string; authorKind: string; body: string }[];
  applicant: { name: string; email: string; institution: string | null; language: string };
  answers: Record<string, string | string[] | boolean>;
  form: { questions: Question[] } | null;
}

export interface LegalStep {
  action: string;
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

export interface Question {
  key: string;
  label: { az: string; en: string; ru: string };
  choices: { value: string; label: { az: string; en: string; ru: string } }[];
}

import { randomBytes } from 'node:crypto';
import type { Locale } from '@office/search';
import type { Answers } from '../../../src/lib/cms/resources/application-form.ts';

export interface FakeMember {
  documentId: string;
  email: string;
  password: string;
  confirmed: boolean;
  blocked: boolean;
  /** documentIds, the newest first. */
  saved: string[];
  exports: number;
  /** Wrong passwords since the last right one. */
  wrongPasswords: number;
  profile: Record<string, unknown>;
}

export interface FakeFile {
  documentId: string;
  questionKey: string;
  name: string;
  bytes: number;
  uploadedAt: string;
  content: Buffer;
}

export interface FakeApplication {
  documentId: string;
  memberId: string;
  /** The member who answers it. */
  organiserId?: string;
  kind: string;
  opportunityId: string;
  reference: string | null;
  state: string;
  answers: Answers;
  roleDocumentId: string | null;
  shiftDocumentIds: string[];
  files: FakeFile[];
  submissionKey: string | null;
  submittedAt: string | null;
  dueAt: string | null;
  updatedAt: string;
  regionKey: string | null;
  reason: string | null;
  timeline: Record<string, unknown>[];
  messages: { at: string; authorKind: string; body: string; key: string }[];
}

export interface FakeSubscription {
  token: string;
  email: string;
  language: Locale;
  regionKeys: string[];
  interestKeys: string[];
  kinds: string[];
  frequency: string;
  state: string;
}

/** What the office would have mailed; tests take the tokens from here. */
export interface FakeMail {
  to: string;
  kind: 'confirm' | 'exists' | 'reset' | 'code' | 'subscription-confirm' | 'subscription-manage';
  token: string;
}

export interface FakeState {
  members: FakeMember[];
  applications: FakeApplication[];
  subscriptions: FakeSubscription[];
  mails: FakeMail[];
  /** Grows with every change, as the real one's does. */
  pagesMark: number;
  /** One-time tokens not yet used, by what they are for and whose they are. */
  tokens: Map<string, { purpose: string; subject: string }>;
  accessTokens: Map<string, string>;
  refreshTokens: Map<string, string>;
  /** Codes asked for, by ticket and address. */
  codes: Map<string, { code: string; tries: number }>;
  /** Bodies of sign-ups by their one-time key. */
  signUps: Map<string, string>;
  /** Seconds to wait which every request of a visitor's form is answered with; null for none. */
  wait: number | null;
  referenceNumber: number;
  /** What the status page says of the office. */
  service: {
    mail: string;
    outbox: { state: string; oldestSeconds: number | null };
    digest: { sentAt: string; mails: number | null } | null;
  };
}

export function newState(): FakeState {
  return {
    members: [],
    pagesMark: 0,
    applications: [],
    subscriptions: [],
    mails: [],
    tokens: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    codes: new Map(),
    signUps: new Map(),
    wait: null,
    referenceNumber: 122,
    service: {
      mail: 'up',
      outbox: { state: 'pending', oldestSeconds: 125 },
      digest: { sentAt: '2026-11-23T05:00:00.000Z', mails: 31 },
    },
  };
}

export const newId = () => randomBytes(12).toString('hex');

export function newMember(
  given: Pick<FakeMember, 'email' | 'password'> & { name: string; language: Locale },
): FakeMember {
  const documentId = newId();
  return {
    documentId,
    email: given.email,
    password: given.password,
    confirmed: false,
    blocked: false,
    saved: [],
    exports: 0,
    wrongPasswords: 0,
    profile: {
      documentId,
      name: given.name,
      email: given.email,
      language: given.language,
      regionKey: null,
      institutionKey: null,
      institutionOther: null,
      studyLevel: null,
      studyYear: null,
      birthYear: null,
      guardianName: null,
      guardianEmail: null,
      interests: [],
      mailDigests: false,
      mailReminders: true,
      complete: false,
      deletionDueAt: null,
    },
  };
}

/** A case in review of the given member, for the club of the fixtures. */
export function newApplication(
  memberId: string,
  more: Partial<FakeApplication> = {},
): FakeApplication {
  const at = new Date().toISOString();
  return {
    documentId: newId(),
    memberId,
    kind: 'club',
    opportunityId: 'club000001abcdefghijklmn',
    reference: 'SUM-2026-000007',
    state: 'in-review',
    answers: { motivation: 'Çünki' },
    roleDocumentId: null,
    shiftDocumentIds: [],
    files: [],
    submissionKey: null,
    submittedAt: at,
    dueAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
    updatedAt: at,
    regionKey: 'sumgait',
    reason: null,
    timeline: [],
    messages: [],
    ...more,
  };
}

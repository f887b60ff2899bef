import { LOCALES, OPPORTUNITY_KINDS } from '@office/search';
import { z } from 'zod';
import { answersSchema } from '#lib/cms/resources/application-form.ts';
import { fileSchema } from '#lib/cms/resources/files.ts';

const epochMs = z.number().int();

/** A started application as the session keeps it, for visitors and members alike. */
export const sessionDraftSchema = z.object({
  kind: z.enum(OPPORTUNITY_KINDS),
  documentId: z.string(),
  title: z.string(),
  answers: answersSchema,
  roleDocumentId: z.string().nullable(),
  shiftDocumentIds: z.array(z.string()),
  /** Files in the account's draft; none before somebody is signed in. */
  files: z.array(fileSchema).default([]),
  language: z.enum(LOCALES),
  updatedAt: epochMs,
  /** Whether the account holds these words as well; false while the visitor is signed out. */
  inAccount: z.boolean(),
});
export type SessionDraft = z.infer<typeof sessionDraftSchema>;

/** An application this session has sent, kept for its confirmation page and for double sends. */
const sentApplicationSchema = z.object({
  submissionKey: z.string(),
  reference: z.string(),
  state: z.string(),
  dueAt: epochMs.nullable(),
});
export type SentApplication = z.infer<typeof sentApplicationSchema>;

const signInSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  accessExpiresAt: epochMs,
  memberName: z.string(),
  signedInAt: epochMs,
  seenAt: epochMs,
});
export type SignIn = z.infer<typeof signInSchema>;

export const sessionRecordSchema = z.object({
  createdAt: epochMs,
  touchedAt: epochMs,
  signIn: signInSchema.nullable(),
  /** Who signed in here last, by documentId; what is kept may be theirs after it has ended. */
  owner: z.string().nullable().default(null),
  drafts: z.record(z.string(), sessionDraftSchema),
  /** One-time keys of forms that must act once, by what they are for. */
  onceKeys: z.record(z.string(), z.string()),
  /** By the draft's key. */
  sent: z.record(z.string(), sentApplicationSchema),
  /** Words of forms that could not be taken (signed out meanwhile), by the form's address. */
  keptForms: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
  /** What the next page shall say, shown once. */
  flash: z.object({ key: z.string(), value: z.string().optional() }).nullable(),
  /** Where to go on after the address is confirmed in this browser. */
  afterConfirm: z.string().nullable(),
  /** documentIds of what a visitor wants saved once signed in. */
  pendingSaves: z.array(z.string()).default([]),
  /** The code this browser has asked for: only with this ticket is it good. */
  signInCode: z.object({ email: z.string(), ticket: z.string() }).nullable().default(null),
});
export type SessionRecord = z.infer<typeof sessionRecordSchema>;

export function newSessionRecord(now: Date): SessionRecord {
  return {
    createdAt: now.getTime(),
    touchedAt: now.getTime(),
    signIn: null,
    owner: null,
    drafts: {},
    onceKeys: {},
    sent: {},
    keptForms: {},
    flash: null,
    afterConfirm: null,
    pendingSaves: [],
    signInCode: null,
  };
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const SESSION_IDLE_MS = 30 * DAY_MS;
export const SESSION_ABSOLUTE_MS = 90 * DAY_MS;
export const SIGN_IN_IDLE_MS = 7 * DAY_MS;
const SIGN_IN_ABSOLUTE_MS = 30 * DAY_MS;

/** Whether nothing of the record may be used any more. */
export function isSessionOver(record: SessionRecord, now: Date): boolean {
  return (
    now.getTime() - record.touchedAt > SESSION_IDLE_MS ||
    now.getTime() - record.createdAt > SESSION_ABSOLUTE_MS
  );
}

/** Whether the member must sign in again; drafts and kept words outlive this. */
export function isSignInOver(signIn: SignIn, now: Date): boolean {
  return (
    now.getTime() - signIn.seenAt > SIGN_IN_IDLE_MS ||
    now.getTime() - signIn.signedInAt > SIGN_IN_ABSOLUTE_MS
  );
}

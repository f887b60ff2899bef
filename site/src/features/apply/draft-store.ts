import { CmsUnavailableError } from '#lib/cms/errors.ts';
import {
  deleteDraft,
  readDraft,
  saveDraft,
  type DraftContent,
  type DraftSubject,
  type StoredDraft,
} from '#lib/cms/resources/drafts.ts';
import type { SessionDraft } from '#lib/session/session-record.ts';

type DraftLocals = Pick<App.Locals, 'session' | 'cms'>;

/** The name of a draft within a session. */
export function draftKey({ kind, documentId }: DraftSubject): string {
  return `${kind}:${documentId}`;
}

export function newDraft(subject: DraftSubject, title: string): SessionDraft {
  return {
    kind: subject.kind,
    documentId: subject.documentId,
    title,
    answers: {},
    roleDocumentId: null,
    shiftDocumentIds: [],
    files: [],
    language: 'az',
    updatedAt: 0,
    inAccount: false,
  };
}

/**
 * The visitor's draft for an opportunity, or null. A member's account is the truth, except
 * for words typed while signed out, which are moved into it; while the cms is down the
 * session's copy stands in.
 */
export async function loadDraft(
  locals: DraftLocals,
  subject: DraftSubject,
): Promise<SessionDraft | null> {
  const kept = (await locals.session.read())?.drafts[draftKey(subject)] ?? null;
  if (!(await isSignedIn(locals))) return kept;
  try {
    if (kept !== null && !kept.inAccount) return await moveIntoAccount(locals, kept);
    const stored = await readDraft(locals.cms, subject);
    if (stored.ok) return { ...(kept ?? newDraft(subject, '')), ...fromStored(stored.data) };
    if (stored.status !== 404) return kept;
    if (kept !== null) await forget(locals, subject);
    return null;
  } catch (fault) {
    if (fault instanceof CmsUnavailableError && kept !== null) return kept;
    throw fault;
  }
}

/**
 * Saves a draft: first in the session, so that nothing is lost, then in a member's account.
 * An account that cannot be reached gets the words later. Answers the draft as it is then.
 */
export async function storeDraft(locals: DraftLocals, draft: SessionDraft): Promise<SessionDraft> {
  const pending = { ...draft, updatedAt: Date.now(), inAccount: false };
  await remember(locals, pending);
  if (!(await isSignedIn(locals))) return pending;
  try {
    const saved = await saveDraft(locals.cms, draft, contentOf(pending));
    if (!saved.ok) return pending;
    const kept = { ...pending, files: saved.data.files, inAccount: true };
    await remember(locals, kept);
    return kept;
  } catch (fault) {
    if (!(fault instanceof CmsUnavailableError)) throw fault;
    return pending;
  }
}

/** Keeps what files the account's draft has now. */
export async function rememberFiles(
  { session }: DraftLocals,
  draft: SessionDraft,
  files: SessionDraft['files'],
): Promise<void> {
  await session.update(({ drafts }) => {
    const kept = drafts[draftKey(draft)];
    if (kept) kept.files = files;
  });
}

/** Throws a draft away, here and in the account. */
export async function discardDraft(locals: DraftLocals, subject: DraftSubject): Promise<void> {
  if (await isSignedIn(locals)) await deleteDraft(locals.cms, subject);
  await forget(locals, subject);
}

/** Moves what was typed while signed out into the account that has just been signed in to. */
export async function movePendingDrafts(locals: DraftLocals): Promise<void> {
  const drafts = Object.values((await locals.session.read())?.drafts ?? {});
  for (const draft of drafts) {
    if (draft.inAccount) continue;
    try {
      await moveIntoAccount(locals, draft);
    } catch (fault) {
      // The session keeps the words; they move at the next opportunity.
      if (!(fault instanceof CmsUnavailableError)) throw fault;
      return;
    }
  }
}

/** What the cms is told of a draft. */
export function contentOf(draft: SessionDraft): DraftContent {
  return {
    answers: draft.answers,
    language: draft.language,
    ...(draft.roleDocumentId === null ? {} : { roleDocumentId: draft.roleDocumentId }),
    shiftDocumentIds: draft.shiftDocumentIds,
  };
}

/** Joins words typed here with those of the account; typed here wins question by question. */
async function moveIntoAccount(locals: DraftLocals, draft: SessionDraft): Promise<SessionDraft> {
  const stored = await readDraft(locals.cms, draft);
  const joined: SessionDraft = stored.ok
    ? {
        ...draft,
        answers: { ...stored.data.answers, ...draft.answers },
        roleDocumentId: draft.roleDocumentId ?? stored.data.roleDocumentId ?? null,
        shiftDocumentIds:
          draft.shiftDocumentIds.length > 0
            ? draft.shiftDocumentIds
            : (stored.data.shiftDocumentIds ?? []),
      }
    : draft;
  const saved = await saveDraft(locals.cms, joined, contentOf(joined));
  const files = saved.ok ? saved.data.files : joined.files;
  const kept = { ...joined, files, inAccount: saved.ok };
  await remember(locals, kept);
  return kept;
}

function fromStored(stored: StoredDraft): Partial<SessionDraft> {
  return {
    answers: stored.answers,
    roleDocumentId: stored.roleDocumentId ?? null,
    shiftDocumentIds: stored.shiftDocumentIds ?? [],
    files: stored.files,
    inAccount: true,
  };
}

async function isSignedIn({ session }: DraftLocals): Promise<boolean> {
  return ((await session.read())?.signIn ?? null) !== null;
}

function remember({ session }: DraftLocals, draft: SessionDraft): Promise<unknown> {
  return session.update((record) => (record.drafts[draftKey(draft)] = draft));
}

function forget({ session }: DraftLocals, subject: DraftSubject): Promise<unknown> {
  return session.update((record) => {
    const { [draftKey(subject)]: _gone, ...others } = record.drafts;
    record.drafts = others;
  });
}

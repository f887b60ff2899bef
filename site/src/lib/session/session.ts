import { newSessionId, readSessionId, sessionCookie, storeKey } from './session-cookie.ts';
import {
  isSessionOver,
  isSignInOver,
  newSessionRecord,
  SESSION_ABSOLUTE_MS,
  type SessionRecord,
  type SignIn,
} from './session-record.ts';
import type { SessionStore } from './session-store.ts';

/** One visitor's session during one request. Nothing is stored and no cookie made by reading. */
export interface Session {
  /** The session as it is now, or null when the visitor has none. */
  read(): Promise<Readonly<SessionRecord> | null>;
  /** Whether the visitor came with a session whose sign-in has run out. */
  hasExpired(): Promise<boolean>;
  /** Changes the newest state under a lock; makes the session first where there is none. */
  update<T>(change: (record: SessionRecord) => T): Promise<T>;
  /** Signs in under a new id (the old one is dead); drafts and kept words move along. */
  signIn(signIn: SignIn): Promise<void>;
  /** Forgets the session with everything in it. */
  destroy(): Promise<void>;
  /** Asks the cms for new tokens, once however many requests want it; see `renewSignIn`. */
  changeExclusively<T>(run: (access: RecordAccess) => Promise<T>): Promise<T | null>;
  /** The Set-Cookie value this request has to answer with, if any. */
  cookieToSet(): string | null;
}

/** The newest record while the session's lock is held. */
export interface RecordAccess {
  record: SessionRecord;
  save(): Promise<void>;
}

export interface SessionOptions {
  store: SessionStore;
  secret: string;
  secure: boolean;
  now: () => Date;
}

const SEEN_EVERY_MS = 3_600_000;

/** Opens the session of a request by its `Cookie` header. An unknown id is never adopted. */
export function openSession(options: SessionOptions, cookieHeader: string | null): Session {
  const { store, secret, secure, now } = options;
  let id = readSessionId(cookieHeader, secure);
  let loaded: Promise<SessionRecord | null> | null = null;
  let expired = false;
  let cookie: string | null = null;
  const keyOf = (sessionId: string) => storeKey(sessionId, secret);

  async function load(): Promise<SessionRecord | null> {
    if (id === null) return null;
    const record = await store.read(keyOf(id));
    if (record === null || isSessionOver(record, now())) return null;
    if (record.signIn !== null && isSignInOver(record.signIn, now())) {
      expired = true;
      return { ...record, signIn: null };
    }
    return record;
  }

  function handOut(sessionId: string | null): void {
    id = sessionId;
    cookie = sessionCookie(sessionId, secure, SESSION_ABSOLUTE_MS / 1000);
  }

  async function save(sessionId: string, record: SessionRecord): Promise<void> {
    record.touchedAt = now().getTime();
    await store.write(keyOf(sessionId), record);
    loaded = Promise.resolve(record);
  }

  async function change<T>(apply: (record: SessionRecord) => T): Promise<T> {
    const known = id;
    if (known !== null) {
      const done = await store.exclusively(keyOf(known), async () => {
        const record = await load();
        if (record === null) return null;
        const value = apply(record);
        await save(known, record);
        return { value };
      });
      if (done !== null) return done.value;
    }
    const record = newSessionRecord(now());
    const value = apply(record);
    const created = newSessionId();
    await save(created, record);
    handOut(created);
    return value;
  }

  const session: Session = {
    async read() {
      loaded ??= load();
      const record = await loaded;
      if (record?.signIn && now().getTime() - record.signIn.seenAt > SEEN_EVERY_MS) {
        await change((newest) => {
          if (newest.signIn) newest.signIn.seenAt = now().getTime();
        });
      }
      return loaded;
    },
    async hasExpired() {
      await session.read();
      return expired;
    },
    update: change,
    async signIn(signIn) {
      const previous = id;
      const record = (await load()) ?? newSessionRecord(now());
      const created = newSessionId();
      await save(created, { ...record, createdAt: now().getTime(), signIn });
      handOut(created);
      if (previous !== null) await store.remove(keyOf(previous));
    },
    async destroy() {
      if (id === null) return;
      await store.remove(keyOf(id));
      handOut(null);
      loaded = Promise.resolve(null);
    },
    async changeExclusively(run) {
      const known = id;
      if (known === null) return null;
      return store.exclusively(keyOf(known), async () => {
        const record = await load();
        if (record === null) return null;
        return run({ record, save: () => save(known, record) });
      });
    },
    cookieToSet: () => cookie,
  };
  return session;
}

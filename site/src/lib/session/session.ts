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
  /** Runs with the newest record under the session's lock; null where there is no session. */
  changeExclusively<T>(run: (access: RecordAccess) => Promise<T>): Promise<T | null>;
  /** Whether this request has forgotten a session. */
  wasDestroyed(): boolean;
  /** The Set-Cookie value this request has to answer with, if any. */
  cookieToSet(): string | null;
}

/** The newest record while the session's lock is held. */
export interface RecordAccess {
  record: SessionRecord;
  save: () => Promise<void>;
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
  const { now } = options;
  const kept = openRecord(options, cookieHeader);

  async function update<T>(change: (record: SessionRecord) => T): Promise<T> {
    const done = await kept.exclusively(async ({ record, save }) => {
      const value = change(record);
      await save();
      return { value };
    });
    if (done !== null) return done.value;
    const record = newSessionRecord(now());
    const value = change(record);
    await kept.renew(record);
    return value;
  }

  async function read(): Promise<SessionRecord | null> {
    const record = await kept.known();
    if (record?.signIn && now().getTime() - record.signIn.seenAt > SEEN_EVERY_MS) {
      await update((newest) => {
        if (newest.signIn) newest.signIn.seenAt = now().getTime();
      });
    }
    return kept.known();
  }

  return {
    read,
    async hasExpired() {
      await read();
      return kept.isSignInOver();
    },
    update,
    async signIn(signIn) {
      const record = (await kept.load()) ?? newSessionRecord(now());
      await kept.renew({ ...record, createdAt: now().getTime(), signIn });
    },
    destroy: () => kept.forget(),
    changeExclusively: (run) => kept.exclusively(run),
    wasDestroyed: () => kept.isForgotten(),
    cookieToSet: () => kept.cookie(),
  };
}

/** The stored record of a visitor: under which id it lies, and which cookie says so. */
function openRecord({ store, secret, secure, now }: SessionOptions, cookieHeader: string | null) {
  let id = readSessionId(cookieHeader, secure);
  let loaded: Promise<SessionRecord | null> | null = null;
  let signInOver = false;
  let forgotten = false;
  let cookie: string | null = null;
  const keyOf = (sessionId: string) => storeKey(sessionId, secret);

  async function load(): Promise<SessionRecord | null> {
    if (id === null) return null;
    const record = await store.read(keyOf(id));
    if (record === null || isSessionOver(record, now())) return null;
    if (record.signIn !== null && isSignInOver(record.signIn, now())) {
      signInOver = true;
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

  return {
    load,
    known: () => (loaded ??= load()),
    isSignInOver: () => signInOver,
    isForgotten: () => forgotten,
    cookie: () => cookie,
    async exclusively<T>(run: (access: RecordAccess) => Promise<T>): Promise<T | null> {
      const known = id;
      if (known === null) return null;
      return store.exclusively(keyOf(known), async () => {
        const record = await load();
        return record === null ? null : run({ record, save: () => save(known, record) });
      });
    },
    /** Keeps the record under a new id; the old one is dead. */
    async renew(record: SessionRecord): Promise<void> {
      const previous = id;
      const created = newSessionId();
      await save(created, record);
      handOut(created);
      if (previous !== null) await store.remove(keyOf(previous));
    },
    async forget(): Promise<void> {
      if (id === null) return;
      await store.remove(keyOf(id));
      forgotten = true;
      handOut(null);
      loaded = Promise.resolve(null);
    },
  };
}

import type { Session } from './session.ts';
import type { SessionRecord } from './session-record.ts';

/** What the page before wanted said, once: reading it takes it away. */
export async function takeFlash(session: Session): Promise<SessionRecord['flash']> {
  const flash = (await session.read())?.flash ?? null;
  if (flash !== null) await session.update((record) => (record.flash = null));
  return flash;
}

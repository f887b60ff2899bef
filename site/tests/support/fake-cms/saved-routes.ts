import { entries, titleNames, type FakeEntry } from './entries.ts';
import { Refusal, type Answer, type Call } from './refusal.ts';
import type { FakeMember } from './state.ts';

/** Enough to fill a list in a test; the real one holds more. */
const MOST_SAVED = 5;

/** /api/me/saved and below. */
export function answerSaved(member: FakeMember, { method, segments }: Call): Answer {
  const id = segments[2];
  if (id === undefined) return { status: 200, body: { entries: member.saved.map(describe) } };
  if (method === 'GET' && id === 'ids') return { status: 200, body: { ids: member.saved } };
  const others = member.saved.filter((saved) => saved !== id);
  if (method === 'DELETE') {
    member.saved = others;
    return { status: 204 };
  }
  if (!findById(id)) throw new Refusal(404, 'resource.missing');
  if (others.length === member.saved.length) {
    if (others.length >= MOST_SAVED) throw new Refusal(409, 'saved.full');
    member.saved = [id, ...others];
  }
  return { status: 204 };
}

function findById(documentId: string): FakeEntry | undefined {
  return entries.find(({ shared }) => shared.documentId === documentId);
}

/** An id nobody knows is of an entry that was taken off the site. */
function describe(documentId: string) {
  const found = findById(documentId);
  const savedAt = '2026-11-20T08:00:00.000Z';
  if (!found) {
    const titles = { az: 'Köhnə layihə', en: 'Köhnə layihə', ru: 'Köhnə layihə' };
    const gone = { published: false, open: false, deadline: null, regionKeys: [] };
    return { documentId, kind: 'club', titles, savedAt, ...gone };
  }
  const { kind, open, deadline, regionKeys } = found.shared;
  const known = { documentId, titles: titleNames(found), savedAt, published: true };
  return { ...known, kind, open, deadline, regionKeys };
}

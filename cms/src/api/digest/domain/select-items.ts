import {
  explainFit,
  isOpen,
  type Fit,
  type Level,
  type LifeState,
  type OpportunityKind,
} from '@office/search';

/** An opportunity first published in the window of a run. */
export interface Candidate {
  kind: OpportunityKind;
  documentId: string;
  regionKeys: string[];
  interestKeys: string[];
  level: Level;
  state: LifeState;
  deadline: Date | null;
  firstPublishedAt: Date;
}

/** What a subscriber asked for. An empty list means everything. */
export interface DigestWishes {
  regionKeys: readonly string[];
  interestKeys: readonly string[];
  kinds: readonly OpportunityKind[];
  /** The profile of the member behind the subscription, null where there is none. */
  member: {
    regionKey: string | null;
    interests: readonly { interestKey: string; level: Level }[];
  } | null;
}

/** An opportunity chosen for a digest and why it was. */
export interface DigestItem {
  kind: OpportunityKind;
  documentId: string;
  /** Interests both sides name, in the subscriber's order; empty when all were wanted. */
  interestKeys: string[];
  /** Of the regions wanted, or the member's own, one where it takes place; else null. */
  regionKey: string | null;
  /** Whether the level was compared with the member's own. */
  fitsLevel: boolean;
}

export const MOST_ITEMS = 10;
const LEAST_TIME_LEFT = 24 * 3_600_000;

/** The key of an opportunity, for telling which ones a subscriber knows already. */
export function itemKey(item: Pick<Candidate, 'kind' | 'documentId'>): string {
  return `${item.kind}:${item.documentId}`;
}

/**
 * Chooses, best first, at most ten of `candidates` for one subscriber at `sendAt`: open, with
 * more than 24 hours left, of the kinds, regions and interests wanted, not among `told` (item
 * keys). A member's own levels exclude what is above them and rank the rest; without levels
 * common interests and regions rank. Ties: nearer deadline, then newer, then documentId.
 */
export function selectItems(
  candidates: readonly Candidate[],
  wishes: DigestWishes,
  told: ReadonlySet<string>,
  sendAt: Date,
): DigestItem[] {
  return candidates
    .filter((candidate) => !told.has(itemKey(candidate)))
    .filter((candidate) => isOpen({ ...candidate, published: true }, sendAt))
    .filter((candidate) => timeLeft(candidate, sendAt) > LEAST_TIME_LEFT)
    .filter((candidate) => isWanted(wishes.kinds, [candidate.kind]))
    .filter((candidate) => isWanted(wishes.regionKeys, candidate.regionKeys))
    .flatMap((candidate) => {
      const match = matchInterests(candidate, wishes);
      return match === null ? [] : [{ candidate, match }];
    })
    .sort((one, other) => compare(one, other, sendAt))
    .slice(0, MOST_ITEMS)
    .map(({ candidate, match }) => ({
      kind: candidate.kind,
      documentId: candidate.documentId,
      interestKeys: match.interestKeys,
      regionKey: match.regionKey,
      fitsLevel: match.fitsLevel,
    }));
}

interface Match {
  interestKeys: string[];
  regionKey: string | null;
  fitsLevel: boolean;
  score: number;
}

interface Scored {
  candidate: Candidate;
  match: Match;
}

function matchInterests(candidate: Candidate, wishes: DigestWishes): Match | null {
  const levels = statedLevels(wishes);
  const home = wishes.member?.regionKey ?? null;
  const regionKey =
    home !== null && candidate.regionKeys.includes(home)
      ? home
      : (wishes.regionKeys.find((key) => candidate.regionKeys.includes(key)) ?? null);
  if (levels !== null) {
    const fit = explainFit({ regionKey: home, interests: levels }, candidate);
    return fit === null ? null : fromFit(fit, regionKey);
  }
  const interestKeys = wishes.interestKeys.filter((key) => candidate.interestKeys.includes(key));
  if (wishes.interestKeys.length > 0 && interestKeys.length === 0) return null;
  const score = interestKeys.length * 4 + (regionKey === null ? 0 : 3);
  return { interestKeys, regionKey, fitsLevel: false, score };
}

function fromFit(fit: Fit, regionKey: string | null): Match {
  return { interestKeys: fit.interestKeys, regionKey, fitsLevel: true, score: fit.score };
}

/**
 * The interests to compare by level: those subscribed to, with the member's own level where one
 * is stated and no limit where not; all of the member's when none was named. Null when there is
 * no level to compare.
 */
function statedLevels(
  wishes: DigestWishes,
): readonly { interestKey: string; level: Level }[] | null {
  const own = wishes.member?.interests ?? [];
  if (own.length === 0) return null;
  if (wishes.interestKeys.length === 0) return own;
  return wishes.interestKeys.map((interestKey) => ({
    interestKey,
    level: own.find((one) => one.interestKey === interestKey)?.level ?? 'advanced',
  }));
}

function isWanted(wanted: readonly string[], found: readonly string[]): boolean {
  return wanted.length === 0 || found.some((value) => wanted.includes(value));
}

function timeLeft(candidate: Candidate, at: Date): number {
  if (candidate.deadline === null) return Number.POSITIVE_INFINITY;
  return candidate.deadline.getTime() - at.getTime();
}

function compare(one: Scored, other: Scored, sendAt: Date): number {
  const byScore = other.match.score - one.match.score;
  if (byScore !== 0) return byScore;
  const left = timeLeft(one.candidate, sendAt);
  const otherLeft = timeLeft(other.candidate, sendAt);
  if (left !== otherLeft) return left < otherLeft ? -1 : 1;
  const byAge =
    other.candidate.firstPublishedAt.getTime() - one.candidate.firstPublishedAt.getTime();
  return byAge !== 0 ? byAge : one.candidate.documentId < other.candidate.documentId ? -1 : 1;
}

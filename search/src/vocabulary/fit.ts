import { LEVELS, type Level } from './levels.ts';

/** What a person said of themselves, as keys. */
export interface FitProfile {
  regionKey: string | null;
  interests: readonly { interestKey: string; level: Level }[];
}

/** What is known of an opportunity, as keys. */
export interface FitEntry {
  regionKeys: readonly string[];
  interestKeys: readonly string[];
  level: Level;
}

/** Why an opportunity fits, in the order to say it. */
export interface Fit {
  /** Higher is better; only for comparing entries against one profile. */
  score: number;
  /** Interests both sides name. Never empty. */
  interestKeys: string[];
  level: Level;
  /** The profile's region when the opportunity is there. */
  regionKey: string | null;
}

/**
 * Explains why `entry` fits `profile`, or answers null when it does not.
 * Fits: at least one common interest at which the member's level reaches the level needed.
 * Region ranks, it never excludes: location should matter less.
 */
export function explainFit(profile: FitProfile, entry: FitEntry): Fit | null {
  const needed = LEVELS.indexOf(entry.level);
  const common = profile.interests.filter(
    (interest) =>
      entry.interestKeys.includes(interest.interestKey) && LEVELS.indexOf(interest.level) >= needed,
  );
  if (common.length === 0) return null;
  const regionKey =
    profile.regionKey !== null && entry.regionKeys.includes(profile.regionKey)
      ? profile.regionKey
      : null;
  const closeness = Math.max(
    ...common.map((interest) => 2 - (LEVELS.indexOf(interest.level) - needed)),
  );
  return {
    score: common.length * 4 + closeness + (regionKey === null ? 0 : 3),
    interestKeys: common.map((interest) => interest.interestKey),
    level: entry.level,
    regionKey,
  };
}

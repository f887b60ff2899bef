/** What bench content points to and is relative to. */
export interface BenchWorld {
  /** Midnight, UTC, of the day that deadlines and publications are counted from. */
  today: Date;
  regions: readonly { key: string; documentId: string }[];
  institutions: readonly { regionKey: string; documentId: string }[];
  interests: readonly { key: string; documentId: string }[];
  /** documentIds of application forms. */
  forms: readonly string[];
  /** documentId of the role that members' accounts have. */
  memberRole: string;
}

const DAY_MS = 86_400_000;

/** The instant `days` (a fraction is fine) from the day everything is relative to. */
export function dayFromToday({ today }: BenchWorld, days: number): Date {
  return new Date(today.getTime() + Math.round(days * DAY_MS));
}

/** The last minute of a day in Baku, which keeps UTC+4 all year. */
export function endOfDay(world: BenchWorld, days: number): Date {
  return new Date(dayFromToday(world, days).getTime() + (19 * 60 + 59) * 60_000);
}

/** More would take hours and tell nothing new. */
export const MOST_OPPORTUNITIES = 500_000;
export const MOST_MEMBERS = 500_000;
export const DEFAULT_OPPORTUNITIES = 1_000;
export const DEFAULT_MEMBERS = 100;

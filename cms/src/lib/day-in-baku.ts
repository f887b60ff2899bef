/** Azerbaijan keeps UTC+4 all year; daylight saving ended in 2016. */
const BAKU_OFFSET_MS = 4 * 60 * 60 * 1000;

/** The calendar day in Baku at `moment`, such as `2026-05-31`. */
export function dayInBaku(moment: Date): string {
  return isoInBaku(moment).slice(0, 10);
}

/** Hour and minute in Baku at `moment`, such as `09:30`. */
export function timeInBaku(moment: Date): string {
  return isoInBaku(moment).slice(11, 16);
}

function isoInBaku(moment: Date): string {
  return new Date(moment.getTime() + BAKU_OFFSET_MS).toISOString();
}

const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Baku',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant in Baku as spreadsheets read it, such as `2026-05-05 18:00`; null stays null. */
export function sayDayTime(instant: string | null): string | null {
  return instant === null ? null : FORMAT.format(new Date(instant));
}

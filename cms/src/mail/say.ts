import type { Locale } from '@office/search';

const TIME_ZONE = 'Asia/Baku';

/** The day at Baku's time, such as `5 may 2026`, `5 May 2026`, `5 мая 2026`. */
export function sayDate(at: Date, language: Locale): string {
  return format(at, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Hour and minute at Baku's time, such as `18:00`. */
export function sayTime(at: Date): string {
  return format(at, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** Day and time, such as `5 may 2026, 18:00`. */
export function sayDateTime(at: Date, language: Locale): string {
  return `${sayDate(at, language)}, ${sayTime(at)}`;
}

function format(at: Date, language: Locale, options: Intl.DateTimeFormatOptions): string {
  const tag = language === 'en' ? 'en-GB' : language;
  // Russian ICU ends a date with ` г.`, which would double the full stop of a sentence.
  return formatter(tag, options)
    .format(at)
    .replace(/\sг\.$/, '');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than writing the rest of a mail, so each is made once. */
function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(tag, { timeZone: TIME_ZONE, ...options });
  formatters.set(key, made);
  return made;
}

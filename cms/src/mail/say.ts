import type { Locale } from '@office/search';

const TIME_ZONE = 'Asia/Baku';

/** The day at Baku's time, such as `5 may 2026`, `5 May 2026`, `5 мая 2026 г.`. */
export function sayDate(at: Date, language: Locale): string {
  return format(at, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The day with its name, such as `5 may 2026, çərşənbə axşamı`. */
export function sayDay(at: Date, language: Locale): string {
  return `${sayDate(at, language)}, ${format(at, language, { weekday: 'long' })}`;
}

/** Hour and minute at Baku's time, such as `18:00`. */
export function sayTime(at: Date): string {
  return format(at, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** Day and time, such as `5 may 2026, 18:00`. */
export function sayDateTime(at: Date, language: Locale): string {
  return `${sayDate(at, language)}, ${sayTime(at)}`;
}

/**
 * Picks the word for a count: Azerbaijani has one form, English two, Russian three
 * (`one` 1, 21 …, `few` 2–4, 22–24 …, `many` the rest).
 */
export function sayCount(
  count: number,
  language: Locale,
  words: { one: string; few?: string; many: string },
): string {
  const form = language === 'az' ? 'other' : new Intl.PluralRules(language).select(count);
  if (form === 'one') return `${count} ${words.one}`;
  return `${count} ${form === 'few' ? (words.few ?? words.many) : words.many}`;
}

/** The name or text in the mail's language, Azerbaijani where it is missing. */
export function sayIn<T>(texts: { az: T } & Partial<Record<Locale, T>>, language: Locale): T {
  return texts[language] ?? texts.az;
}

function format(at: Date, language: Locale, options: Intl.DateTimeFormatOptions): string {
  const tag = language === 'en' ? 'en-GB' : language;
  return formatter(tag, options).format(at);
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

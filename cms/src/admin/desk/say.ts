import { shownLanguage } from '../views/panel-language';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A day and time in Baku, short enough for a list: `5 May 2026, 18:00`. */
export function sayMoment(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${sayDay(instant)}, ${hour}:${minute}`;
}

/** A day, such as `5 May 2026`; of an instant, the day in Baku. */
export function sayDay(instant: string): string {
  const { day, month, year } = partsOf(instant);
  return `${day} ${MONTHS[shownLanguage()][month - 1] ?? ''} ${year}`;
}

/** From when to when, in Baku, with the second day only where it is another. */
export function sayPeriod(from: string, to: string): string {
  const [day, time] = sayMoment(to).split(', ');
  return sayDay(from) === day
    ? `${sayMoment(from)}–${time ?? ''}`
    : `${sayMoment(from)} – ${sayMoment(to)}`;
}

/** How far an instant is from now in words: `in 3 days`, `2 hours ago`. */
export function sayDistance(instant: string, now = Date.now()): string {
  const distance = Date.parse(instant) - now;
  if (Math.abs(distance) < HOUR_MS) return sayUnits(Math.round(distance / MINUTE_MS), 'minute');
  if (Math.abs(distance) < DAY_MS) return sayUnits(Math.round(distance / HOUR_MS), 'hour');
  return sayUnits(Math.round(distance / DAY_MS), 'day');
}

export function isPast(instant: string): boolean {
  return Date.parse(instant) < Date.now();
}

type Unit = 'minute' | 'hour' | 'day';

/** Browsers ship without Azerbaijani dates, so these words are ours. */
const MONTHS = {
  az: ['yan', 'fev', 'mart', 'apr', 'may', 'iyun', 'iyul', 'avq', 'sen', 'okt', 'noy', 'dek'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ru: ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
};

const UNITS_AZ: Record<Unit, string> = { minute: 'dəqiqə', hour: 'saat', day: 'gün' };

function sayUnits(count: number, unit: Unit): string {
  const shown = shownLanguage();
  if (shown !== 'az') {
    return new Intl.RelativeTimeFormat(shown, { numeric: 'auto' }).format(count, unit);
  }
  if (count === 0) return 'indi';
  return `${Math.abs(count)} ${UNITS_AZ[unit]} ${count < 0 ? 'əvvəl' : 'sonra'}`;
}

const IN_BAKU = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Baku',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

function partsOf(instant: string) {
  const parts = IN_BAKU.formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return {
    day: Number(part('day')),
    month: Number(part('month')),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

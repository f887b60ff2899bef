const MONTHS = [
  'yanvar',
  'fevral',
  'mart',
  'aprel',
  'may',
  'iyun',
  'iyul',
  'avqust',
  'sentyabr',
  'oktyabr',
  'noyabr',
  'dekabr',
];

const WEEKDAYS: Record<string, readonly [long: string, short: string]> = {
  Mon: ['bazar ertəsi', 'Be'],
  Tue: ['çərşənbə axşamı', 'Ça'],
  Wed: ['çərşənbə', 'Çə'],
  Thu: ['cümə axşamı', 'Ca'],
  Fri: ['cümə', 'Cü'],
  Sat: ['şənbə', 'Şə'],
  Sun: ['bazar', 'Ba'],
};

const UNITS: Record<string, string> = {
  second: 'saniyə',
  minute: 'dəqiqə',
  hour: 'saat',
  day: 'gün',
  week: 'həftə',
  month: 'ay',
  quarter: 'rüb',
  year: 'il',
};

const NEAR: Record<string, string> = {
  'day -1': 'dünən',
  'day 0': 'bu gün',
  'day 1': 'sabah',
  'second 0': 'indi',
};

/**
 * Gives Chromium the Azerbaijani dates it lacks. It calls the language supported but ships without
 * its names, and writes `2026 M12 3, Thu` and `-2 d`
 * (https://source.chromium.org/chromium/chromium/deps/icu/+/main:README.chromium). Does nothing
 * in browsers that know them.
 */
export function teachAzerbaijaniDates(): void {
  const sample = new Intl.DateTimeFormat('az', { month: 'long' }).format(new Date(0));
  if (!sample.startsWith('M')) return;
  Object.assign(Intl, {
    DateTimeFormat: extending(Intl.DateTimeFormat, (format) => {
      const given = format.formatToParts.bind(format);
      const isShort = ['short', 'narrow'].includes(format.resolvedOptions().weekday ?? '');
      const parts = (date?: Date | number) => withNames(given(date), isShort);
      return { formatToParts: parts, format: (date?: Date | number) => joinDate(parts(date)) };
    }),
    RelativeTimeFormat: extending(Intl.RelativeTimeFormat, () => ({ format: sayDistance })),
  });
}

/** The class, with the given methods of its Azerbaijani instances replaced. */
function extending<Format extends object>(
  target: new (...args: never[]) => Format,
  methodsOf: (format: Format) => Record<string, unknown>,
): object {
  const make = (args: unknown[]): Format => {
    const format = Reflect.construct(target, args) as Format;
    const [language] = [args[0]].flat();
    if (typeof language !== 'string' || !/^az\b/.test(language)) return format;
    const own = methodsOf(format);
    for (const name of Object.keys(own)) {
      Object.defineProperty(format, name, { value: own[name] });
    }
    return format;
  };
  return new Proxy(target, {
    construct: (_, args: unknown[]) => make(args),
    apply: (_, __, args: unknown[]) => make(args),
  });
}

/** The parts of a date with the names of months and days that ICU's root language lacks. */
export function withNames(
  parts: readonly Intl.DateTimeFormatPart[],
  isShort = false,
): Intl.DateTimeFormatPart[] {
  return parts.map(({ type, value }) => ({ type, value: nameOf(type, value, isShort) ?? value }));
}

function nameOf(type: string, value: string, isShort: boolean): string | undefined {
  if (type === 'month') return MONTHS[Number(/^M(\d+)$/.exec(value)?.[1]) - 1];
  if (type !== 'weekday') return undefined;
  return WEEKDAYS[value]?.[isShort ? 1 : 0];
}

/** A date in the order the language has: `3 dekabr 2026, cümə axşamı, 19:59`. */
export function joinDate(parts: readonly Intl.DateTimeFormatPart[]): string {
  const valueOf = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value;
  const month = valueOf('month');
  if (month === undefined || /^\d/.test(month)) return parts.map(({ value }) => value).join('');
  const day = [valueOf('day'), month, valueOf('year')].filter(Boolean).join(' ');
  const time = [valueOf('hour'), valueOf('minute'), valueOf('second')].filter(Boolean).join(':');
  return [day, valueOf('weekday'), time].filter(Boolean).join(', ');
}

/** A distance in time: `2 gün əvvəl`, `sabah`. Units may be in the plural, as Intl allows. */
export function sayDistance(value: number, unit: string): string {
  const single = unit.replace(/s$/, '');
  const near = NEAR[`${single} ${value}`];
  if (near !== undefined) return near;
  return `${Math.abs(value)} ${UNITS[single] ?? unit} ${value < 0 ? 'əvvəl' : 'sonra'}`;
}

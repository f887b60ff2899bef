import type { Locale } from '@office/search';
import type { CardView } from '#features/catalogue/card-view.ts';
import { deadlineView, type DeadlineView } from '#features/catalogue/deadline-view.ts';
import type { RegionLook } from '#features/catalogue/region-look.ts';
import { formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import { paths } from '#paths.ts';

const DAY_MS = 86_400_000;

/** The looks of the three regions, and of what belongs to none. */
export const LOOKS = {
  Baku: { dye: 'indigo', motif: 'buta' },
  Sumgait: { dye: 'teal', motif: 'wave' },
  Ganja: { dye: 'madder', motif: 'star' },
  everywhere: { dye: 'saffron', motif: 'star' },
} as const satisfies Record<string, RegionLook>;

interface Setting {
  locale: Locale;
  t: Translate;
  now: Date;
}

/** A deadline in each of its states: far, near, today, none, passed. */
export function sampleDeadlines(setting: Setting): DeadlineView[] {
  const inDays = (days: number) => new Date(setting.now.getTime() + days * DAY_MS);
  return [
    deadlineView(inDays(40), true, setting),
    deadlineView(inDays(3), true, setting),
    deadlineView(setting.now, true, setting),
    deadlineView(null, true, setting),
    deadlineView(inDays(-3), false, setting),
  ];
}

/** A card of each region, with what was searched for marked in one of them. */
export function sampleCards(setting: Setting): CardView[] {
  const { locale, t } = setting;
  const deadlines = sampleDeadlines(setting);
  return Object.values(LOOKS).map((look, index) => ({
    href: paths.search(locale),
    seed: `gallery-${index}`,
    look,
    kind: t('vocabulary.kind-volunteer-project'),
    title: [
      { text: `${t('about.whyTitle')} `, marked: false },
      { text: t('layout.navSearch'), marked: index === 0 },
    ],
    text: [{ text: t('help.level'), marked: false }],
    institution: null,
    regions: t('layout.siteRegions'),
    deadline: deadlines[index] ?? null,
    placesLeft: t('catalogue.placesLeft', { count: index + 1 }),
    level: t('vocabulary.level-first-step'),
    lang: undefined,
  }));
}

/** Three steps of a case, the last of which it is at. */
export function sampleTimeline({ locale, t, now }: Setting) {
  const at = { iso: now.toISOString(), text: formatDate(locale, now, 'day-time') };
  return [
    { title: t('help.applyTitle'), at, text: t('help.apply') },
    { title: t('help.answerTitle'), at, text: null },
    { title: t('help.fullTitle'), text: t('help.full'), current: true },
  ];
}

import { shortId } from '@office/search';
import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { translator } from '#i18n/translate.ts';
import type { CatalogueEntry } from '#lib/cms/resources/catalogue.ts';

const DAY_SECONDS = 86_400;

/**
 * The deadline and the shifts of an opportunity as an iCalendar file; null where it has neither.
 * Events keep their ids, so that adding the file again moves them instead of doubling them.
 */
export function writeCalendar(entry: CatalogueEntry, url: string, host: string): string | null {
  const t = translator(entry.locale);
  const shifts = (entry.project?.roles ?? []).flatMap((role) =>
    role.shifts.map((shift) => ({ role, shift })),
  );
  if (entry.deadline === null && shifts.length === 0) return null;
  const calendar = ical({
    prodId: { company: 'Student Service Office', product: 'site', language: entry.locale },
    method: ICalCalendarMethod.PUBLISH,
    name: entry.title,
  });
  const shared = { url, description: { plain: [entry.summary, url].filter(Boolean).join('\n') } };
  if (entry.deadline !== null) {
    calendar
      .createEvent({
        ...shared,
        id: `deadline-${shortId(entry.documentId)}@${host}`,
        start: new Date(entry.deadline.getTime() - HOUR_MS),
        end: entry.deadline,
        summary: t('calendar.deadline', { title: entry.title }),
        stamp: entry.updatedAt,
      })
      .createAlarm({ type: ICalAlarmType.display, triggerBefore: DAY_SECONDS });
  }
  for (const { role, shift } of shifts) {
    calendar.createEvent({
      ...shared,
      id: `shift-${shift.documentId}@${host}`,
      start: shift.startsAt,
      end: shift.endsAt,
      summary: `${entry.title} – ${role.name}`,
      location: placeOf(entry),
      stamp: entry.updatedAt,
    });
  }
  return calendar.toString();
}

const HOUR_MS = 3_600_000;

function placeOf(entry: CatalogueEntry): string | null {
  return entry.project?.place ?? null;
}

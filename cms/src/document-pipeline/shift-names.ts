import { dayInBaku, timeInBaku } from '../lib/day-in-baku';
import { rowsOf } from './rows';
import type { Write } from './write';

const SHIFT = 'api::volunteering.shift';
const ROLE = 'api::volunteering.role';

interface NamedShift {
  id: number;
  name: string | null;
  startsAt: string;
  endsAt: string;
  role: { nameAz: string } | null;
}

/**
 * Keeps the names under which the panel offers shifts after a write of one, or of a role whose
 * name is part of theirs: it would show when they start as `2026-12-07T06:00:00.000Z`.
 */
export async function keepShiftNames({ uid, action }: Write, documentId: string): Promise<void> {
  if (action === 'delete' || (uid !== SHIFT && uid !== ROLE)) return;
  const shifts = await rowsOf<NamedShift>(SHIFT).findMany({
    where: uid === SHIFT ? { documentId } : { role: { documentId } },
    populate: { role: { select: ['nameAz'] } },
  });
  for (const shift of shifts) {
    const name = nameShift(shift, shift.role?.nameAz);
    if (name === shift.name) continue;
    await strapi.db.query(SHIFT).update({ where: { id: shift.id }, data: { name } });
  }
}

/** `2026-12-07, 10:00–13:00 · Sahil komandası`, in Baku; without a role the time alone. */
export function nameShift(
  { startsAt, endsAt }: { startsAt: Date | string; endsAt: Date | string },
  roleName?: string,
): string {
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const time = `${dayInBaku(start)}, ${timeInBaku(start)}–${timeInBaku(end)}`;
  return roleName === undefined ? time : `${time} · ${roleName}`;
}

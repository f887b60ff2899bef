import { describe, expect, it } from 'vitest';
import { translator } from '#i18n/translate.ts';
import { deadlineView } from './deadline-view.ts';

const now = new Date('2026-11-24T06:00:00Z');
const say = (deadline: string | null, open = true) =>
  deadlineView(deadline === null ? null : new Date(deadline), open, {
    locale: 'az',
    t: translator('az'),
    now,
  });

describe('deadlineView', () => {
  it.each([
    ['2026-11-24T19:00:00Z', 'bu gün son gündür', 'soon'],
    ['2026-11-25T10:00:00Z', 'sabah bağlanır', 'soon'],
    ['2026-12-01T10:00:00Z', '7 gün qalıb', 'soon'],
    ['2026-12-02T10:00:00Z', '8 gün qalıb', 'calm'],
  ])('says how long is left until %s', (deadline, left, urgency) => {
    expect(say(deadline)).toMatchObject({ left, urgency });
  });

  it('names the year only when it is another one', () => {
    expect(say('2026-12-14T10:00:00Z').date).toBe('14 dekabr');
    expect(say('2027-01-14T10:00:00Z').date).toBe('14 yanvar 2027');
  });

  it('says that one can always apply where there is no deadline', () => {
    expect(say(null)).toMatchObject({ left: 'Daim açıqdır', urgency: 'none', leaf: null });
  });

  it('says closed even before the deadline, and keeps its date', () => {
    expect(say('2026-12-14T10:00:00Z', false)).toMatchObject({
      left: 'Qəbul bağlanıb',
      urgency: 'closed',
      date: '14 dekabr',
    });
  });
});

import type { CardContext } from '#features/catalogue/card-view.ts';
import { deadlineView } from '#features/catalogue/deadline-view.ts';
import type { CatalogueEntry } from '#lib/cms/resources/catalogue.ts';

/** What messengers show of a text without cutting it themselves. */
const MOST_LETTERS = 160;

/**
 * An entry in a few words for whoever is sent its address: its summary, cut at a word, and the
 * last day to apply while there is one. Undefined when there is nothing to say.
 */
export function shortSummary(entry: CatalogueEntry, context: CardContext): string | undefined {
  const { iso, date } = deadlineView(entry.deadline, entry.open, context);
  const isDated = entry.open && iso !== null && date !== null;
  const deadline = isDated ? `${context.t('catalogue.deadline')}: ${date}.` : '';
  const text = [cut(entry.summary ?? ''), deadline].filter((part) => part !== '').join(' ');
  return text === '' ? undefined : text;
}

function cut(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= MOST_LETTERS) return plain;
  const room = plain.slice(0, MOST_LETTERS);
  return `${room.slice(0, Math.max(room.lastIndexOf(' '), MOST_LETTERS / 2)).trimEnd()}…`;
}

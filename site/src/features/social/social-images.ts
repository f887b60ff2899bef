import { join } from 'node:path';
import { siteEnv } from '#env.ts';
import { createImageShelf, type ImageShelf } from './image-shelf.ts';
import { createPainter, type PaintCard } from './paint-card.ts';
import { cardHash, type SocialCard } from './social-card.ts';

/** Painting takes a tenth of a second of one processor. */
const AT_ONCE = 2;
const MOST_WAITING = 40;
/** About 30 KB each. */
const MOST_KEPT = 3_000;

let opened: { shelf: ImageShelf; painter: Promise<PaintCard> } | undefined;

/** The PNG of a card, painted once; null when too many wait to be painted. */
export async function socialImage(card: SocialCard): Promise<Buffer | null> {
  const { shelf, painter } = (opened ??= open());
  return shelf.image(cardHash(card), async () => (await painter)(card));
}

function open() {
  const folder = join(siteEnv().DATA_DIR, 'social-images');
  const limits = { atOnce: AT_ONCE, mostWaiting: MOST_WAITING, mostKept: MOST_KEPT };
  return {
    shelf: createImageShelf({ folder, ...limits }),
    painter: createPainter(join(folder, 'fonts')),
  };
}

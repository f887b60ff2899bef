import type { TranslationOf } from '../../message-types.ts';
import type { organiser as source } from '../az/organiser.ts';

export const organiser = {
  kind: 'Организатор',
  description: '{name}: что организует для студентов и что открыто сейчас',
  institution: 'Страница учебного заведения',
  openIn: '{region}: открыто сейчас',
  none: 'У этого организатора сейчас ничего не открыто.',
  past: 'Уже закрыто',
  goneTitle: 'У этого организатора здесь больше ничего нет',
  goneText: 'Всё, что он публиковал, снято с сайта. В поиске есть другие возможности.',
} as const satisfies TranslationOf<typeof source>;

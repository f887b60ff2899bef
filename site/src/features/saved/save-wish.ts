/** What a member wants of an entry, and where to go on from there. */
export interface SaveWish {
  action: 'save' | 'remove';
  entryId: string;
  /** Path of the page it was asked on. */
  back: string;
}

/** The control of a form that carries a wish: one, because a button of a card can be no more. */
export const WISH_FIELD = 'wish';

/** The form all cards of a page send their wishes by; a card may lie within another form. */
export const CARDS_FORM = 'save-cards';

export function writeWish({ action, entryId, back }: SaveWish): string {
  return `${action} ${entryId} ${back}`;
}

/** Null for what no form of ours says; `back` may still be any text. */
export function readWish(value: string): SaveWish | null {
  const { action, entryId = '', back = '' } = WISH.exec(value)?.groups ?? {};
  return action === 'save' || action === 'remove' ? { action, entryId, back } : null;
}

const WISH = /^(?<action>save|remove) (?<entryId>[a-z0-9]{24}) (?<back>.*)$/;

/** The element one comes back to after saving an entry or letting it go. */
export function saveAnchor(entryId: string): string {
  return `save-${entryId}`;
}

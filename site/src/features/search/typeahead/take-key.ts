import type { OfferList } from './offer-list.ts';

/**
 * Does what a key means in a combobox whose list is `offers`; true where the browser must not do
 * what the key else means.
 */
export function takeKey(offers: OfferList, event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey, isComposing } = event;
  // Enter and arrows belong to the input method while it composes.
  if (isComposing || ctrlKey || metaKey) return false;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (altKey && key === 'ArrowUp') return offers.close();
      offers.reopen();
      offers.move(key === 'ArrowDown' ? 1 : -1);
      return true;
    case 'Enter':
      return offers.follow();
    case 'Escape':
      return offers.close();
    case 'Tab':
      offers.close();
      return false;
    // These move the caret: the words are what counts again.
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      offers.chooseNone();
      return false;
    default:
      return false;
  }
}

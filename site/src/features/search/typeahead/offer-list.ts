/** What one line of the list says, and where it leads. */
export interface Offer {
  label: string;
  typeLabel: string;
  lang: string | null;
  url: string;
}

export interface OfferList {
  /** Opens with these, none of them chosen; closes for none. */
  show(offers: readonly Offer[]): void;
  close(): void;
  /** Does what a key means here; true where the browser must not do what it else means. */
  take(event: KeyboardEvent): boolean;
}

/**
 * The listbox of a combobox: the focus stays in the box, `aria-activedescendant` says which offer
 * is chosen.
 */
export function createOfferList(box: HTMLInputElement, list: HTMLElement): OfferList {
  let shown: readonly Offer[] = [];
  let isOpen = false;
  /** Of the chosen offer; -1 is none, the words themselves. */
  let at = -1;
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);

  const choose = (next: number) => {
    at = next;
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at));
    }
    const option = list.children[at];
    if (option === undefined) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  };
  const open = (wanted: boolean) => {
    isOpen = wanted && shown.length > 0;
    list.hidden = !isOpen;
    box.setAttribute('aria-expanded', String(isOpen));
    choose(-1);
  };
  const move = (step: 1 | -1) => {
    if (!isOpen) open(true);
    const places = shown.length + 1;
    choose(((at + 1 + step + places) % places) - 1);
  };
  const follow = (offer: Offer | undefined): boolean => {
    if (!isOpen || offer === undefined) return false;
    open(false);
    location.assign(offer.url);
    return true;
  };
  const leave = (): boolean => {
    const wasOpen = isOpen;
    open(false);
    return wasOpen;
  };

  open(false);
  // A press must not take the focus out of the box before the click arrives.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('li') : null;
    if (option) follow(shown[[...list.children].indexOf(option)]);
  });

  return {
    show(offers) {
      shown = offers;
      list.replaceChildren(...offers.map((offer, index) => lineOf(offer, `${list.id}-${index}`)));
      open(true);
    },
    close() {
      shown = [];
      open(false);
    },
    take({ key, altKey, ctrlKey, metaKey }) {
      if (ctrlKey || metaKey || shown.length === 0) return false;
      switch (key) {
        case 'ArrowDown':
          move(1);
          return true;
        case 'ArrowUp':
          if (altKey) return leave();
          move(-1);
          return true;
        case 'Enter':
          return follow(shown[at]);
        case 'Escape':
          return leave();
        case 'Tab':
          leave();
          return false;
        // These move the caret: the words are what counts again.
        case 'Home':
        case 'End':
        case 'ArrowLeft':
        case 'ArrowRight':
          choose(-1);
          return false;
        default:
          return false;
      }
    },
  };
}

function lineOf(offer: Offer, id: string): HTMLElement {
  const line = document.createElement('li');
  line.id = id;
  line.role = 'option';
  const name = document.createElement('b');
  name.textContent = offer.label;
  if (offer.lang !== null) name.lang = offer.lang;
  const type = document.createElement('span');
  type.textContent = offer.typeLabel;
  line.append(name, ' ', type);
  return line;
}

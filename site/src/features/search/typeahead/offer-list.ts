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
  /** Opens with what it held, unless it is open or holds nothing. */
  reopen(): void;
  /** Closes, keeping what it held; whether it was open. */
  close(): boolean;
  /** Chooses the next or the one before, round and round through choosing none. */
  move(step: 1 | -1): void;
  /** The words themselves count again. */
  chooseNone(): void;
  /** Goes to the chosen offer; false where none is. */
  follow(): boolean;
}

/**
 * The listbox of a combobox: the focus stays in the box, `aria-activedescendant` says which offer
 * is chosen.
 */
export function createOfferList(box: HTMLInputElement, list: HTMLElement): OfferList {
  let shown: readonly Offer[] = [];
  /** Of the chosen offer; -1 is none. */
  let at = -1;

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
  const setOpen = (isOpen: boolean) => {
    list.hidden = !isOpen || shown.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    choose(-1);
  };
  const follow = (): boolean => {
    const offer = list.hidden ? undefined : shown[at];
    if (offer === undefined) return false;
    setOpen(false);
    location.assign(offer.url);
    return true;
  };
  describeBox(box, list);
  setOpen(false);
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('li') : null;
    if (option === null) return;
    choose([...list.children].indexOf(option));
    follow();
  });

  return {
    show(offers) {
      shown = offers;
      list.replaceChildren(...offers.map((offer, index) => lineOf(offer, `${list.id}-${index}`)));
      setOpen(true);
    },
    reopen() {
      if (list.hidden) setOpen(true);
    },
    close() {
      const wasOpen = !list.hidden;
      setOpen(false);
      return wasOpen;
    },
    move(step) {
      const places = shown.length + 1;
      choose(((at + 1 + step + places) % places) - 1);
    },
    chooseNone: () => choose(-1),
    follow,
  };
}

function describeBox(box: HTMLInputElement, list: HTMLElement): void {
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  // A press must not take the focus out of the box before the click arrives.
  list.addEventListener('mousedown', (event) => event.preventDefault());
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

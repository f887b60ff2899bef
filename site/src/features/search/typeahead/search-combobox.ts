import { createOfferList, type Offer } from './offer-list.ts';
import { takeKey } from './take-key.ts';

const TYPING_PAUSE_MS = 140;

/**
 * Makes the search box beside it a combobox (ARIA 1.2, with a listbox): offers pages whose names
 * fit what is typed. Enter without a chosen offer searches as ever, and so does everything while
 * offers cannot be had.
 */
class SearchCombobox extends HTMLElement {
  #asking: AbortController | undefined;
  #pause: number | undefined;

  connectedCallback(): void {
    const box = this.parentElement?.querySelector<HTMLInputElement>('input[type=search]');
    const list = this.querySelector<HTMLElement>('[role=listbox]');
    const status = this.querySelector('[role=status]');
    if (!box || !list || !status) return;
    const offers = createOfferList(box, list);
    const dismiss = () => {
      clearTimeout(this.#pause);
      this.#asking?.abort();
      offers.show([]);
      status.textContent = '';
    };
    const show = async () => {
      const answer = await this.#ask(box.value);
      if (answer === null) return;
      offers.show(answer.offers);
      status.textContent = answer.announcement;
    };
    box.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#asking?.abort();
      if (box.value.trim() === '') dismiss();
      else this.#pause = window.setTimeout(() => void show(), TYPING_PAUSE_MS);
    });
    box.addEventListener('keydown', (event) => {
      if (takeKey(offers, event)) event.preventDefault();
    });
    box.addEventListener('blur', dismiss);
    box.form?.addEventListener('submit', dismiss);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#pause);
    this.#asking?.abort();
  }

  /** Null where the answer came too late or not at all. */
  async #ask(typed: string): Promise<Answer | null> {
    const asking = new AbortController();
    this.#asking = asking;
    const address = `${this.dataset['source'] ?? ''}&q=${encodeURIComponent(typed)}`;
    try {
      const response = await fetch(address, { signal: asking.signal });
      const answer = readAnswer(response.ok ? await response.json() : null);
      return asking.signal.aborted ? null : answer;
    } catch {
      // Offers are an extra: without them the box is what it was.
      return null;
    }
  }
}

interface Answer {
  announcement: string;
  offers: Offer[];
}

/** Nothing is said of offers that are missing only because search is away. */
function readAnswer(body: unknown): Answer {
  if (!isOffering(body)) return { announcement: '', offers: [] };
  const { suggestions: offers, complete, announcement } = body;
  return { announcement: complete || offers.length > 0 ? announcement : '', offers };
}

interface Offering {
  suggestions: Offer[];
  complete: boolean;
  announcement: string;
}

/** Of our own server, whose shape `pages/api/suggest.ts` decides. */
function isOffering(body: unknown): body is Offering {
  return typeof body === 'object' && body !== null && 'suggestions' in body;
}

customElements.define('search-combobox', SearchCombobox);

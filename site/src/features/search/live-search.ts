const TYPING_PAUSE_MS = 140;

/**
 * Shows results while one types or ticks, on top of a form that works without it: asks for the
 * page the form would lead to and takes over its results, counts and titles. Whatever goes
 * wrong, the browser goes to that page itself.
 */
class LiveSearch extends HTMLElement {
  #asking: AbortController | undefined;
  #pause: number | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    form.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
      clearTimeout(this.#pause);
      this.#pause = window.setTimeout(() => void this.#show(form, 'replace'), TYPING_PAUSE_MS);
    });
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'search') return;
      void this.#show(form, 'push');
    });
    window.addEventListener('popstate', () => {
      location.reload();
    });
  }

  async #show(form: HTMLFormElement, history: 'replace' | 'push'): Promise<void> {
    const address = addressOf(form);
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const response = await fetch(address, { signal: asking.signal });
      if (!response.ok) throw new Error(`${response.status} for ${address}`);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (asking.signal.aborted) return;
      takeOver(page);
      window.history[history === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    } catch {
      if (!asking.signal.aborted) location.assign(address);
    }
  }
}

function addressOf(form: HTMLFormElement): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') params.append(name, value);
  }
  const query = params.toString();
  return form.action + (query === '' ? '' : `?${query}`);
}

/** The status stays the same element, so that its new words are announced. */
function takeOver(page: Document): void {
  const results = document.querySelector('#results');
  const found = page.querySelector('#results');
  const status = results?.querySelector('[role=status]');
  const said = found?.querySelector('[role=status]');
  if (!results || !found || !status || !said) throw new Error('The page has no results');
  if (status.textContent !== said.textContent) status.textContent = said.textContent;
  const head = status.closest('h2');
  for (const old of [...results.children]) if (old !== head) old.remove();
  results.append(...[...found.children].slice(1));
  document.title = page.title;
  copyText(page, 'h1');
  copyText(page, '.filters summary');
  copyLanguages(page);
  for (const input of document.querySelectorAll<HTMLInputElement>('.filters input')) {
    const same = `.filters input[name="${input.name}"][value="${input.value}"]`;
    const count = input.closest('label')?.querySelector('.count');
    if (count) count.textContent = countBeside(page.querySelector(same));
  }
}

function countBeside(input: Element | null): string {
  return input?.closest('label')?.querySelector('.count')?.textContent ?? '0';
}

function copyText(page: Document, selector: string): void {
  const here = document.querySelector(selector);
  if (here) here.textContent = page.querySelector(selector)?.textContent ?? '';
}

/** The other languages are one click away from the same question. */
function copyLanguages(page: Document): void {
  for (const link of document.querySelectorAll('header a[hreflang]')) {
    const language = link.getAttribute('hreflang') ?? '';
    const href = page.querySelector(`header a[hreflang="${language}"]`)?.getAttribute('href');
    if (href) link.setAttribute('href', href);
  }
}

customElements.define('live-search', LiveSearch);

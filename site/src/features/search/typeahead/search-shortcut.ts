const SETTING = 'search-shortcut';
const OFF = 'off';

/**
 * Leads to the search box by the key `/`, unless one is typing something or has switched it off.
 * The choice is kept in this browser; where it keeps nothing, the shortcut is on at the next page.
 */
class SearchShortcut extends HTMLElement {
  readonly #leave = new AbortController();

  connectedCallback(): void {
    const toggle = this.querySelector('input');
    const box = this.parentElement?.querySelector<HTMLInputElement>('input[type=search]');
    if (!toggle || !box) return;
    toggle.checked = readSetting() !== OFF;
    toggle.addEventListener('change', (event) => {
      // The form around it has nothing to search anew.
      event.stopPropagation();
      writeSetting(toggle.checked ? null : OFF);
    });
    const onKey = (event: KeyboardEvent) => {
      if (!toggle.checked || !toggle.checkVisibility() || !isPlainSlash(event)) return;
      if (isTyping(event.composedPath()[0])) return;
      event.preventDefault();
      box.focus();
      box.select();
    };
    document.addEventListener('keydown', onKey, { signal: this.#leave.signal });
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }
}

function isPlainSlash(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey, isComposing } = event;
  return key === '/' && !altKey && !ctrlKey && !metaKey && !isComposing && !event.defaultPrevented;
}

const KEYS_TYPE = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])';

function isTyping(target: EventTarget | undefined): boolean {
  return target instanceof Element && target.matches(KEYS_TYPE);
}

function readSetting(): string | null {
  try {
    return localStorage.getItem(SETTING);
  } catch {
    return null;
  }
}

function writeSetting(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(SETTING);
    else localStorage.setItem(SETTING, value);
  } catch {
    // A browser that keeps nothing keeps the choice for this page.
  }
}

customElements.define('search-shortcut', SearchShortcut);

/** Makes pages readable offline, from the next one on. Where that cannot be, nothing is lost. */
class OfflinePages extends HTMLElement {
  connectedCallback(): void {
    const { worker } = this.dataset;
    if (worker === undefined || !('serviceWorker' in navigator)) return;
    addEventListener('load', () => {
      // Private windows refuse; pages are shown as ever.
      navigator.serviceWorker.register(worker).catch(() => undefined);
    });
  }
}

customElements.define('offline-pages', OfflinePages);

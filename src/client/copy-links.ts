/** How long "Copied" stands, in milliseconds. */
const NOTICE_LIFE = 2000;

/**
 * Makes the link of each heading copy its address, besides leading there. A click with a modifier, or
 * one that a browser without clipboard gets, stays an ordinary link.
 */
export class CopyLinks extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    document.addEventListener('click', this.#copy);
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#copy);
    clearTimeout(this.#timer);
  }

  readonly #copy = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.anchor');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const address = new URL(link.href);
    address.search = '';
    navigator.clipboard?.writeText(address.href).then(
      () => this.#say('Link copied'),
      () => undefined,
    );
  };

  /** The element is a live region: its words are seen and read out, then go. */
  #say(words: string): void {
    this.textContent = words;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.textContent = ''), NOTICE_LIFE);
  }
}

customElements.define('copy-links', CopyLinks);

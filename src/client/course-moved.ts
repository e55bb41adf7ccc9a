import { decodeAddress } from '../lib/course-map.ts';

/**
 * Takes a reader who came by the old address of a section, or of a whole lesson, on to the new one. The
 * old one leaves the history, so that going back leads to where the reader came from.
 */
export class CourseMoved extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', this.#takeOn);
    this.#takeOn();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#takeOn);
  }

  readonly #takeOn = (): void => {
    const address = this.#addressNow();
    // A page that led to itself would do so for ever.
    if (address && address.pathname !== location.pathname) location.replace(address);
  };

  /** Where what was asked for is now; nothing where it is here. */
  #addressNow(): URL | undefined {
    const id = decodeAddress(location.hash.slice(1));
    const section = id && [...this.children].find((child) => child.id === id);
    const link = section && section.querySelector('a');
    if (link) return new URL(link.href);
    const { to } = this.dataset;
    return to === undefined ? undefined : new URL(to + location.hash, location.href);
  }
}

customElements.define('course-moved', CourseMoved);

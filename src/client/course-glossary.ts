import { normalise } from '../lib/search-words.ts';

/** Quiet after the last key before the count is read out, in milliseconds. */
const ANNOUNCE_AFTER = 400;

/** Keeps the glossary to the terms that hold what a reader types, in their name or their definition. */
export class CourseGlossary extends HTMLElement {
  #texts = new Map<HTMLElement, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector<HTMLElement>('search');
    if (!form) return;
    this.#texts = new Map(
      [...this.querySelectorAll<HTMLElement>('dl > div')].map((entry) => [
        entry,
        normalise(entry.textContent),
      ]),
    );
    form.addEventListener('input', this.#filter);
    this.#filter();
  }

  disconnectedCallback(): void {
    this.querySelector('search')?.removeEventListener('input', this.#filter);
    clearTimeout(this.#timer);
  }

  /** A browser that goes back fills the field in again, so it is read at the start too. */
  readonly #filter = (): void => {
    const typed = normalise(this.querySelector('input')?.value ?? '').trim();
    let shown = 0;
    for (const [entry, text] of this.#texts) {
      entry.hidden = !typed.split(/\s+/).every((word) => text.includes(word));
      if (!entry.hidden) shown += 1;
    }
    for (const section of this.querySelectorAll<HTMLElement>('section'))
      section.hidden = !section.querySelector('dl > div:not([hidden])');
    const nav = this.querySelector<HTMLElement>('.letters');
    if (nav) nav.hidden = typed !== '';
    this.#announce(typed === '' ? '' : shown === 1 ? '1 term' : `${shown || 'No'} terms`);
  };

  #announce(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const status = this.querySelector('.status');
      if (status) status.textContent = text;
    }, ANNOUNCE_AFTER);
  }
}

customElements.define('course-glossary', CourseGlossary);

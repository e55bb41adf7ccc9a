import { decodeAddress } from '../lib/course-map.ts';

/** Marks in the table of contents the section being read, and opens the table where it stands in the rail. */
export class CourseToc extends HTMLElement {
  readonly #wide = matchMedia('(min-width: 75rem)');
  #links = new Map<string, HTMLAnchorElement>();
  #headings: HTMLElement[] = [];
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.#links = new Map(
      [...this.querySelectorAll('a')].map((link) => [decodeAddress(link.hash.slice(1)), link]),
    );
    this.#headings = [...this.#links.keys()]
      .map((id) => document.getElementById(id))
      .filter((heading) => heading !== null);
    // All that lies above the line counts as seen, so that a jump over several sections is noticed too.
    this.#observer = new IntersectionObserver(this.#mark, { rootMargin: '1000000px 0px -70%' });
    for (const heading of this.#headings) this.#observer.observe(heading);
    this.#wide.addEventListener('change', this.#fit);
    this.addEventListener('click', this.#close);
    this.#fit();
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#wide.removeEventListener('change', this.#fit);
    this.removeEventListener('click', this.#close);
  }

  /** The current section is the last one that starts above the upper third of the window. */
  readonly #mark = (): void => {
    const line = innerHeight * 0.3 + 1;
    const current = this.#headings.findLast(
      (heading) => heading.getBoundingClientRect().top < line,
    );
    for (const [id, link] of this.#links) {
      if (id === current?.id) this.#show(link);
      else link.removeAttribute('aria-current');
    }
  };

  #show(link: HTMLAnchorElement): void {
    link.setAttribute('aria-current', 'true');
    const rail = this.querySelector('nav');
    if (!rail || !this.#wide.matches) return;
    const { top, bottom } = link.getBoundingClientRect();
    const frame = rail.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom)
      rail.scrollTop += top - frame.top - frame.height / 2;
  }

  readonly #fit = (): void => {
    const details = this.querySelector('details');
    if (details) details.open = this.#wide.matches;
  };

  /** On a phone the table covers the text that its link leads to. */
  readonly #close = (event: Event): void => {
    if ((event.target as Element).closest('a')) this.#fit();
  };
}

customElements.define('course-toc', CourseToc);

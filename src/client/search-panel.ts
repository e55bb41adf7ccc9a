import { engine } from './search-engine.ts';
import { SearchView } from './search-view.ts';

/** Quiet after the last key before the query goes into the address, in milliseconds. */
const KEEP_AFTER = 500;

/** The search form of a page: the query stands in the address, so that it can be linked and gone back to. */
export class CourseSearchPanel extends HTMLElement {
  #view: SearchView | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const [form, input, module] = [
      this.querySelector('form'),
      this.querySelector('input'),
      this.querySelector('select'),
    ];
    const [status, results] = [
      this.querySelector<HTMLElement>('.status'),
      this.querySelector<HTMLElement>('.results'),
    ];
    if (!form || !input || !module || !status || !results) return;
    this.#view = new SearchView({ form, input, module, status, results }, engine);
    this.addEventListener('submit', this.#submit);
    this.addEventListener('input', this.#keepSoon);
    addEventListener('popstate', this.#read);
    this.#read();
  }

  disconnectedCallback(): void {
    this.#view?.close();
    clearTimeout(this.#timer);
    this.removeEventListener('submit', this.#submit);
    this.removeEventListener('input', this.#keepSoon);
    removeEventListener('popstate', this.#read);
  }

  /** Fills the form from the address: the query, or on a page that was not found the words of its name. */
  readonly #read = (): void => {
    const input = this.querySelector('input');
    const module = this.querySelector('select');
    if (!input || !module) return;
    const asked = new URLSearchParams(location.search);
    const query = asked.get('q');
    input.value = query ?? (this.dataset['guess'] === undefined ? '' : wordsOfAddress());
    const chosen = asked.get('module') ?? '';
    if (chosen) module.append(new Option(chosen, chosen));
    module.value = chosen;
    if (query !== null) void this.#view?.search();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.#timer);
    if (addressOf(event.target as HTMLFormElement) !== location.href)
      history.pushState(null, '', addressOf(event.target as HTMLFormElement));
    void this.#view?.search();
  };

  readonly #keepSoon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const form = this.querySelector('form');
      // A page that was not found keeps its own address until the form is sent.
      if (form && new URL(form.action).pathname === location.pathname)
        history.replaceState(history.state, '', addressOf(form));
    }, KEEP_AFTER);
  };
}

function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value) address.searchParams.set(name, value);
  }
  return address.href;
}

/** `/the-human-craft/career-growt/` as `career growt`. */
function wordsOfAddress(): string {
  const name = location.pathname.split('/').findLast(Boolean) ?? '';
  try {
    return decodeURIComponent(name)
      .replace(/\.\w+$/, '')
      .replace(/[-_+]+/g, ' ');
  } catch {
    return '';
  }
}

customElements.define('course-search-panel', CourseSearchPanel);

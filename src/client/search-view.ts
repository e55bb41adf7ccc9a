import { type SearchOutcome, USUAL_LIMIT } from '../lib/search-run.ts';
import { make } from './dom.ts';
import type { SearchEngine } from './search-engine.ts';
import { moveFocus } from './search-keys.ts';
import { describeOutcome, renderOutcome } from './search-results.ts';

/** The parts of a search form, in a dialog or on a page. */
export interface SearchParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** With the first option for all modules, of no value. */
  readonly module: HTMLSelectElement;
  /** A live region. */
  readonly status: HTMLElement;
  readonly results: HTMLElement;
}

/** Quiet after the last key before the count is read out, and before "Searching" is shown, in milliseconds. */
const ANNOUNCE_AFTER = 400;
const BUSY_AFTER = 250;
const BUSY = 'Searching …';

/** Lessons added by "Show more lessons". */
const MORE_LESSONS = 7;

/** Searches while a reader types, shows what was found and lets the keyboard walk through it. */
export class SearchView {
  readonly #parts: SearchParts;
  readonly #engine: SearchEngine;
  readonly #listeners = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: SearchParts, engine: SearchEngine) {
    this.#parts = parts;
    this.#engine = engine;
    const { form, input, module } = parts;
    const { signal } = this.#listeners;
    input.addEventListener('input', () => void this.search(), { signal });
    input.addEventListener('focus', () => engine.start(), { signal });
    module.addEventListener('change', () => void this.search(), { signal });
    form.addEventListener('keydown', (event) => moveFocus(event, input, this.links()), { signal });
    parts.results.addEventListener('keydown', (event) => moveFocus(event, input, this.links()), {
      signal,
    });
  }

  /** Undoes all listeners. */
  close(): void {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  /** The links shown, in order; the Tab key alone leads to the glossary, so that the first is the best passage. */
  links(): HTMLElement[] {
    return [...this.#parts.results.querySelectorAll<HTMLElement>('li a, button')];
  }

  /** Follows the best result, once there is one: a passage, not the glossary. */
  async openBest(): Promise<void> {
    await this.#running;
    this.#parts.results.querySelector<HTMLElement>('.lesson-result a')?.click();
  }

  /** Searches for what stands in the form. */
  search(limit?: number): Promise<void> {
    this.#running = this.#run(limit);
    return this.#running;
  }

  async #run(limit: number | undefined): Promise<void> {
    const { input, module, results } = this.#parts;
    const text = input.value;
    if (!/[\p{L}\p{N}]/u.test(text)) return this.#clear();
    this.#announce(BUSY, BUSY_AFTER);
    try {
      const outcome = await this.#engine.search(text, { module: module.value || undefined, limit });
      if (!outcome || input.value !== text) return;
      this.#show(outcome, text, limit);
      // Results beside "Searching" would seem to be only the first of them.
      const isBusy = this.#parts.status.textContent === BUSY;
      this.#announce(describeOutcome(outcome), isBusy ? 0 : ANNOUNCE_AFTER);
      await this.#fillModules(outcome);
    } catch {
      results.replaceChildren(this.#failure());
      this.#announce('', 0);
    }
  }

  #show(outcome: SearchOutcome, text: string, limit: number | undefined): void {
    const { input, results } = this.#parts;
    const nextLink = limit === undefined ? -1 : this.links().length - 1;
    const parts = renderOutcome(outcome, text, {
      onSuggestion: (query) => {
        input.value = query;
        input.focus();
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      onMore: () => void this.search((limit ?? USUAL_LIMIT) + MORE_LESSONS),
    });
    results.replaceChildren(...parts);
    results.scrollTop = 0;
    // The button that had focus is gone: go on with the first link that it brought.
    if (nextLink >= 0) this.links()[nextLink]?.focus();
  }

  #clear(): void {
    const { results, module } = this.#parts;
    void this.#engine.search('').catch(() => undefined);
    results.replaceChildren();
    if (!module.value) module.hidden = true;
    this.#announce('', 0);
  }

  #failure(): HTMLElement {
    const retry = make('button', { type: 'button' }, 'Try again');
    retry.addEventListener('click', () => void this.search());
    return make(
      'p',
      { class: 'note', role: 'alert' },
      'The search index could not be loaded. ',
      retry,
    );
  }

  async #fillModules(outcome: SearchOutcome): Promise<void> {
    const { module } = this.#parts;
    const counts = await this.#engine.countModules(outcome);
    const filled = counts.filter(({ title, count }) => count > 0 || title === module.value);
    const chosen = module.value;
    const options = filled.map(({ title, count }) =>
      make('option', { value: title }, `${title} (${count})`),
    );
    module.replaceChildren(make('option', { value: '' }, 'All modules'), ...options);
    module.value = chosen;
    module.hidden = !chosen && (filled.length < 2 || outcome.modules.length === 0);
  }

  #announce(text: string, delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#parts.status.textContent = text), delay);
  }
}

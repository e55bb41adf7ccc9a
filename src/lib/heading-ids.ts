import { slug } from 'github-slugger';

/** Ids that the page around a lesson has. */
export const PAGE_IDS: ReadonlySet<string> = new Set(['Main', 'search-hint']);

/** The ids of a lesson's headings, each once on the page; those fixed by hand go first. */
export class HeadingIds {
  readonly #taken: Set<string>;
  /** Where the search for a free number goes on, by id without number. */
  readonly #counts = new Map<string, number>();

  constructor(fixed: Iterable<string>) {
    this.#taken = new Set(fixed);
  }

  /**
   * The id of the next heading by its words and by the id that GitHub's rule makes of them, which numbers
   * empty slugs too and leaves ids such as "-1".
   */
  next(words: string, numbered: string): string {
    const wish = slug(words) === '' ? 'section' : numbered;
    let id = wish;
    let count = this.#counts.get(wish) ?? 1;
    for (; this.#taken.has(id); count += 1) id = `${wish}-${count}`;
    this.#counts.set(wish, count);
    this.#taken.add(id);
    return id;
  }
}

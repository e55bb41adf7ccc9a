/** Ids that the page around a lesson has. */
export const PAGE_IDS: ReadonlySet<string> = new Set(['Main', 'search-hint']);

/** Gives headings ids, each of which stands once on the page. */
export class HeadingIds {
  readonly #taken: Set<string>;
  /** The number to go on with, by the id that was wished for: looking from 1 each time would be quadratic. */
  readonly #next = new Map<string, number>();

  /** `taken` are the ids that others in the lesson have, such as those fixed by hand. */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...PAGE_IDS, ...taken]);
  }

  /**
   * The id of the next heading by the slug of its words, and by that slug as it is `numbered` where it repeats.
   * A heading of marks alone has no slug, and numbering that would leave ids such as "-1".
   */
  give(slug: string, numbered: string): string {
    const wish = slug === '' ? 'section' : numbered;
    let id = wish;
    let count = this.#next.get(wish) ?? 1;
    for (; this.#taken.has(id); count += 1) id = `${wish}-${count}`;
    this.#next.set(wish, count);
    this.#taken.add(id);
    return id;
  }
}

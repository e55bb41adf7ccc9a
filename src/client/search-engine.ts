import { withBase } from '../lib/course-map.ts';
import type { LessonOutline } from '../lib/search-outline.ts';
import { readLesson, type SearchLesson } from '../lib/search-lesson.ts';
import {
  type Pagefind,
  type PagefindResult,
  runSearch,
  type SearchOutcome,
  type SearchSources,
} from '../lib/search-run.ts';
import type { Vocabulary } from '../lib/search-suggest.ts';
import { decodeVocabulary } from '../lib/search-vocabulary.ts';

/** A module and the number of lessons in it that may answer the last query. */
export interface ModuleCount {
  readonly title: string;
  readonly count: number;
}

/** What `pagefind.js` exports, as far as it is used here. */
interface PagefindModule {
  createInstance(options: object): PagefindInstance;
}
interface PagefindInstance extends Pagefind {
  init(): Promise<void>;
}

const FOLDER = withBase(import.meta.env.BASE_URL, '/pagefind/');

/**
 * The first letters of a word start many words, each in other lessons. Before a lesson is fetched for
 * so few letters, the reader gets time to type on: by number of letters, in milliseconds. A whole word gets
 * what a quick typist needs for the next key.
 */
const PATIENCE = [250, 250, 250, 150] as const;
const PATIENCE_AFTER_WORD = 100;

/** Words whose finds are kept: while a reader types on, only the last word is looked up again. */
const MAX_KEPT = 40;

/** Quiet after which a word counts as finished, so that the course not holding it is worth saying, in milliseconds. */
const DOUBT_AFTER = 300;

/** Thrown inside a search when a later one has been asked for. */
class Overtaken extends Error {}

/** The index of the course: loaded once a page, at the first sign that a reader wants it. */
export class SearchEngine {
  #started: Promise<PagefindInstance> | undefined;
  #vocabulary: Promise<Vocabulary> | undefined;
  #outlines: Promise<ReadonlyMap<string, LessonOutline>> | undefined;
  readonly #lessons = new Map<string, SearchLesson>();
  readonly #found = new Map<string, ReturnType<Pagefind['search']>>();
  #latest = 0;

  /** Loads what every query needs; a failure is told by the next search. */
  start(): void {
    this.#pagefind().catch(() => undefined);
    this.#loadOutlines().catch(() => undefined);
  }

  /** Runs a query; undefined when a later one has been asked meanwhile. */
  async search(
    input: string,
    { module, limit }: { module?: string | undefined; limit?: number | undefined } = {},
  ): Promise<SearchOutcome | undefined> {
    const number = ++this.#latest;
    const check = (): void => {
      if (number !== this.#latest) throw new Overtaken();
    };
    const letters = /[\p{L}\p{N}]+$/u.exec(input)?.[0].length ?? PATIENCE.length;
    const patience = PATIENCE[letters] ?? PATIENCE_AFTER_WORD;
    try {
      const pagefind = await this.#pagefind();
      const outlines = await this.#loadOutlines();
      // A single Latin letter starts a tenth of all words; other scripts have words of one letter.
      if (/^\P{L}*\p{Script=Latin}$/u.test(input)) await pause(patience);
      check();
      const sources: SearchSources = {
        pagefind: { search: (term) => this.#find(term, pagefind) },
        loadVocabulary: () =>
          pause(DOUBT_AFTER)
            .then(check)
            .then(() => this.#words()),
        outlines,
        readLesson: (result) => this.#read(result, patience, check),
      };
      const outcome = await runSearch(input, sources, {
        limit,
        accepts: (id) => module === undefined || outlines.get(id)?.module === module,
      });
      check();
      return outcome;
    } catch (error) {
      if (error instanceof Overtaken) return undefined;
      // Pagefind remembers what could not be fetched; only a fresh one tries again.
      this.#started = undefined;
      this.#found.clear();
      throw error;
    }
  }

  /** The course's modules by title, each with the number of an outcome's candidates in it. */
  async countModules({ candidates }: SearchOutcome): Promise<ModuleCount[]> {
    const outlines = await this.#loadOutlines();
    const titles = [...new Set([...outlines.values()].map(({ module }) => module))];
    return titles
      .sort((a, b) => a.localeCompare(b))
      .map((title) => ({
        title,
        count: candidates.filter((id) => outlines.get(id)?.module === title).length,
      }));
  }

  #pagefind(): Promise<PagefindInstance> {
    this.#started ??= startPagefind().catch((error: unknown) => {
      this.#started = undefined;
      throw error;
    });
    return this.#started;
  }

  #find(term: string, pagefind: Pagefind): ReturnType<Pagefind['search']> {
    const kept = this.#found.get(term) ?? pagefind.search(term);
    this.#found.delete(term);
    this.#found.set(term, kept);
    const oldest = this.#found.keys().next().value;
    if (this.#found.size > MAX_KEPT && oldest !== undefined) this.#found.delete(oldest);
    return kept;
  }

  async #read(result: PagefindResult, patience: number, check: () => void): Promise<SearchLesson> {
    const known = this.#lessons.get(result.id);
    if (known) return known;
    await pause(patience);
    check();
    const lesson = readLesson(await result.data());
    this.#lessons.set(result.id, lesson);
    return lesson;
  }

  #words(): Promise<Vocabulary> {
    this.#vocabulary ??= fetch(`${FOLDER}vocabulary.txt`)
      .then((response) => (response.ok ? response.text() : ''))
      .then(decodeVocabulary, () => new Map());
    return this.#vocabulary;
  }

  #loadOutlines(): Promise<ReadonlyMap<string, LessonOutline>> {
    this.#outlines ??= loadOutlines().catch((error: unknown) => {
      this.#outlines = undefined;
      throw error;
    });
    return this.#outlines;
  }
}

/** The page's own engine. */
export const engine = new SearchEngine();

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

let attempts = 0;

async function startPagefind(): Promise<PagefindInstance> {
  // Browsers remember a module that could not be fetched by its address: whatwg/html#6768.
  const again = attempts++ > 0 ? `?attempt=${attempts}` : '';
  const { createInstance } = (await import(
    /* @vite-ignore */ `${FOLDER}pagefind.js${again}`
  )) as PagefindModule;
  // Queries take a few milliseconds; a worker would cost 12 kB more and a way there and back for each word.
  const pagefind = createInstance({
    basePath: FOLDER,
    baseUrl: import.meta.env.BASE_URL,
    noWorker: true,
  });
  // What `init` fails of shows only in the first search.
  await pagefind.init();
  await pagefind.search('');
  return pagefind;
}

/** What is known of each lesson, by Pagefind's id. */
async function loadOutlines(): Promise<Map<string, LessonOutline>> {
  const response = await fetch(`${FOLDER}outlines.json`);
  if (!response.ok) throw new Error(`outlines.json: ${response.status}`);
  return new Map(Object.entries((await response.json()) as Record<string, LessonOutline>));
}

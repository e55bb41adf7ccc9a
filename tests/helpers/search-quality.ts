import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readLesson, type SearchLesson } from '../../src/lib/search-lesson.ts';
import {
  type Pagefind,
  type PagefindResult,
  runSearch,
  type SearchOptions,
  type SearchOutcome,
} from '../../src/lib/search-run.ts';
import type { LessonOutline } from '../../src/lib/search-outline.ts';
import { decodeVocabulary } from '../../src/lib/search-vocabulary.ts';
import type { SearchCase } from '../search/queries.ts';

/** Searches a built course as the browser does, and as Pagefind alone would. */
export interface CourseSearch {
  search(query: string, options?: SearchOptions): Promise<SearchOutcome>;
  /** Addresses as Pagefind lists them: pages by its score, sections in page order. */
  searchByPagefind(query: string): Promise<string[]>;
}

interface PagefindModule {
  createInstance(options: object): Pagefind & { init(): Promise<void> };
}

/** Opens the search index of a built site (`dist`) in Node, through Pagefind's own code for browsers. */
export async function openSearch(dist: string, base = '/'): Promise<CourseSearch> {
  const bundle = pathToFileURL(`${dist}/pagefind/`).href;
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input);
    if (address.protocol !== 'file:') return original(input, init);
    address.search = '';
    return Promise.resolve(new Response(new Uint8Array(readFileSync(address))));
  };
  const { createInstance } = (await import(`${bundle}pagefind.js`)) as PagefindModule;
  const pagefind = createInstance({ basePath: bundle, baseUrl: base, noWorker: true });
  await pagefind.init();
  const lessons = new Map<string, SearchLesson>();
  const sources = {
    pagefind,
    readLesson: async (result: PagefindResult) => {
      const lesson = lessons.get(result.id) ?? readLesson(await result.data());
      lessons.set(result.id, lesson);
      return lesson;
    },
    outlines: new Map(
      Object.entries(
        JSON.parse(readFileSync(`${dist}/pagefind/outlines.json`, 'utf8')) as Record<
          string,
          LessonOutline
        >,
      ),
    ),
    loadVocabulary: () =>
      Promise.resolve(decodeVocabulary(readFileSync(`${dist}/pagefind/vocabulary.txt`, 'utf8'))),
  };
  return {
    search: (query, options) => runSearch(query, sources, options),
    searchByPagefind: async (query) => {
      const { results } = await pagefind.search(query);
      const addresses: string[] = [];
      for (const result of results) {
        const page = (await result.data()) as unknown as { sub_results: { url: string }[] };
        addresses.push(...page.sub_results.map(({ url }) => url));
      }
      return addresses;
    },
  };
}

/** How well a list of answers did. */
export interface SearchQuality {
  /** Share of queries whose wanted section stands first. */
  readonly recallAt1: number;
  /** Mean of one over the place of the wanted section; nothing where it is not listed. */
  readonly meanReciprocalRank: number;
  readonly misses: readonly {
    readonly query: string;
    readonly wanted: string;
    readonly place: number;
    readonly first: string;
  }[];
}

/** Runs every case; `list` gives the addresses that a query finds, the best first. */
export async function measureSearch(
  cases: readonly SearchCase[],
  list: (query: string) => Promise<string[]>,
): Promise<SearchQuality> {
  const misses: SearchQuality['misses'][number][] = [];
  let reciprocal = 0;
  for (const { query, wanted } of cases) {
    const found = (await list(query)).map(nameOf);
    const place = found.indexOf(wanted) + 1;
    if (place > 0) reciprocal += 1 / place;
    if (place !== 1) misses.push({ query, wanted, place, first: found[0] ?? '' });
  }
  return {
    recallAt1: 1 - misses.length / cases.length,
    meanReciprocalRank: reciprocal / cases.length,
    misses,
  };
}

/** All section addresses of an outcome, in the order in which a reader meets them. */
export function addressesOf({ modules }: SearchOutcome): string[] {
  return modules.flatMap(({ lessons }) =>
    lessons.flatMap(({ sections }) => sections.map(({ href }) => href)),
  );
}

/** `/base/module/lesson/?x#anchor` as `lesson#anchor`. */
function nameOf(address: string): string {
  const { pathname, hash } = new URL(address, 'https://course.example');
  return decodeURIComponent((pathname.split('/').at(-2) ?? '') + hash);
}

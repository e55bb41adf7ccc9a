import type { PagefindPage, SearchLesson } from './search-lesson.ts';
import { parseQuery, type Query } from './search-query.ts';
import { findDefinition, type FoundDefinition } from './search-definition.ts';
import { type LessonOutline, scoreOutline } from './search-outline.ts';
import { type ModuleResult, rankLessons } from './search-rank.ts';
import { correctQuery, isKnown, type Vocabulary } from './search-suggest.ts';

/** The part of Pagefind's browser API that is used. */
export interface Pagefind {
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** One page found. `data()` hands out an object that the next call changes, so it is read at once. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindPage>;
}

/** What a search needs besides the query. */
export interface SearchSources {
  readonly pagefind: Pagefind;
  loadVocabulary(): Promise<Vocabulary>;
  /** What is known of each lesson, by Pagefind's id. */
  readonly outlines: ReadonlyMap<string, LessonOutline>;
  /** Reads a lesson, or finds it among those read before. */
  readLesson(result: PagefindResult): Promise<SearchLesson>;
}

/** A reader's wishes. */
export interface SearchOptions {
  /** Tells by Pagefind's id whether a lesson is wanted; all are when absent. */
  readonly accepts?: ((id: string) => boolean) | undefined;
  /** Lessons to look at in full; more cost more bytes. */
  readonly limit?: number | undefined;
}

/** What a search tells. */
export interface SearchOutcome {
  readonly modules: readonly ModuleResult[];
  /** What a query means that is nothing but a term of the course. */
  readonly definition?: FoundDefinition | undefined;
  /** Lessons that may answer and were not looked at. */
  readonly more: number;
  /** Words of the query that the course does not hold. */
  readonly missing: readonly string[];
  /** Queries that the reader may have meant, the likeliest first. */
  readonly suggestions: readonly string[];
  /** Pagefind's ids of all lessons that answer or may, wanted or not, for counting. */
  readonly candidates: readonly string[];
  /** Words to be marked in the lesson. */
  readonly words: readonly string[];
}

/**
 * Lessons looked at unless more are asked for. Each costs some 6 kB; a sixth finds nothing more, and may
 * break the first query's budget.
 */
export const USUAL_LIMIT = 5;

/** Share of the best candidate's score below which a lesson is not looked at. */
const MIN_CANDIDATE_SHARE = 0.3;

/**
 * Runs a query: Pagefind names the lessons in which each word, or another spelling of it, stands; the
 * best are read and ranked section by section here. Pagefind asked for all words at once would
 * drop a lesson for one missing word, and falls back to the start of a word it does not know.
 */
export async function runSearch(
  input: string,
  sources: SearchSources,
  options: SearchOptions = {},
): Promise<SearchOutcome> {
  const query = parseQuery(input);
  const words = query.terms.flatMap(({ text, variants }) => [text, ...variants]);
  const found = await findCandidates(query, sources);
  const wanted = found.lessons.filter(({ id }) => options.accepts?.(id) ?? true);
  const looked = lookAt({ ...found, lessons: wanted }, options.limit);
  const lessons = await Promise.all(looked.map((result) => sources.readLesson(result)));
  const { modules, missing } = rankLessons(lessons, query);
  const shown = new Set(modules.flatMap((module) => module.lessons.map(({ url }) => url)));
  const failed = new Set(
    looked.filter((_, index) => !shown.has(lessons[index]?.url ?? '')).map(({ id }) => id),
  );
  const candidates = found.lessons.map(({ id }) => id).filter((id) => !failed.has(id));
  const definition = findDefinition(lessons, query);
  const more = modules.length > 0 ? wanted.length - looked.length : 0;
  const outcome = { modules, definition, candidates, words, more };
  if (missing.length === 0) return { ...outcome, missing, suggestions: [] };
  const vocabulary = await sources.loadVocabulary();
  const unknown = missing.filter((word) => !isKnown(word, vocabulary));
  return {
    ...outcome,
    missing: unknown,
    suggestions: correctQuery(input, unknown, vocabulary),
  };
}

/** The best lessons for the whole query, and the best for each word that none of those may hold. */
function lookAt({ lessons, byTerm }: Candidates, limit = USUAL_LIMIT): PagefindResult[] {
  const looked = new Set(lessons.slice(0, limit));
  for (const results of byTerm) {
    const first = lessons.find(({ id }) => results.has(id));
    if (first && ![...looked].some(({ id }) => results.has(id))) looked.add(first);
  }
  return [...looked];
}

/** Lessons that may answer. */
interface Candidates {
  /** The best first. */
  readonly lessons: readonly PagefindResult[];
  /** For each term, the lessons in which Pagefind finds it, by id. */
  readonly byTerm: readonly ReadonlyMap<string, PagefindResult>[];
}

async function findCandidates(
  { terms }: Query,
  { pagefind, outlines }: Pick<SearchSources, 'pagefind' | 'outlines'>,
): Promise<Candidates> {
  const byTerm = await Promise.all(
    terms.map(async ({ text, variants }) => {
      const spellings = await Promise.all(
        [text, ...variants].map((spelling) => pagefind.search(spelling)),
      );
      return bestById(spellings.flatMap(({ results }) => results));
    }),
  );
  const found = bestById(byTerm.flatMap((results) => [...results.values()]));
  const rarities = byTerm.map((results) => rarityOf(results.size, found.size));
  const worths = byTerm.map((results, term) => {
    const best = Math.max(0, ...[...results.values()].map(({ score }) => score));
    return best > 0 ? (rarities[term] ?? 0) / Math.sqrt(best) : 0;
  });
  const totals = new Map(
    [...found.keys()].map((id) => {
      const outline = outlines.get(id);
      return [
        id,
        scoreWords(id, byTerm, worths) + (outline ? scoreOutline(outline, terms, rarities) : 0),
      ];
    }),
  );
  const scoreOf = ({ id }: PagefindResult): number => totals.get(id) ?? 0;
  const sorted = [...found.values()].sort((a, b) => scoreOf(b) - scoreOf(a));
  const least = sorted[0] ? scoreOf(sorted[0]) * MIN_CANDIDATE_SHARE : 0;
  return { lessons: sorted.filter((result) => scoreOf(result) >= least), byTerm };
}

/** A word in few of the lessons found tells more than one in most of them. */
function rarityOf(holding: number, lessons: number): number {
  return Math.log(1 + lessons / (holding + 1));
}

/** How well a lesson's words answer: the second mention of a word counts for less than the first. */
function scoreWords(
  id: string,
  byTerm: readonly ReadonlyMap<string, PagefindResult>[],
  worths: readonly number[],
): number {
  return byTerm.reduce(
    (sum, results, term) => sum + (worths[term] ?? 0) * Math.sqrt(results.get(id)?.score ?? 0),
    0,
  );
}

function bestById(results: readonly PagefindResult[]): Map<string, PagefindResult> {
  const best = new Map<string, PagefindResult>();
  for (const result of results) {
    if ((best.get(result.id)?.score ?? -Infinity) < result.score) best.set(result.id, result);
  }
  return best;
}

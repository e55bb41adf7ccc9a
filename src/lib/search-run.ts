import { type PagefindPage, readLesson, type SearchLesson } from './search-lesson.ts';
import { parseQuery, type Query } from './search-query.ts';
import { type ModuleResult, rankLessons } from './search-rank.ts';
import { correctQuery, isKnown, type Vocabulary } from './search-suggest.ts';

/** The part of Pagefind's browser API that is used. */
export interface Pagefind {
  search(term: string | null, options?: { filters?: Record<string, string> }): Promise<{ results: readonly PagefindResult[] }>;
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
  /** Lessons read before, by Pagefind's id; kept between queries. */
  readonly lessons: Map<string, SearchLesson>;
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

/** Lessons looked at unless more are asked for: what the first query may cost decides. */
export const USUAL_LIMIT = 3;

/** Share of the best candidate's score below which a lesson is not looked at. */
const MIN_CANDIDATE_SHARE = 0.2;

/**
 * Runs a query: Pagefind names the lessons in which each word, or another spelling of it, stands; the
 * best are read and ranked section by section here. Pagefind asked for all words at once would
 * drop a lesson for one missing word, and falls back to the start of a word it does not know.
 */
export async function runSearch(input: string, sources: SearchSources, options: SearchOptions = {}): Promise<SearchOutcome> {
  const query = parseQuery(input);
  const words = query.terms.flatMap(({ text, variants }) => [text, ...variants]);
  const all = await findCandidates(query, sources.pagefind);
  const wanted = all.filter(({ id }) => options.accepts?.(id) ?? true);
  const looked = wanted.slice(0, options.limit ?? USUAL_LIMIT);
  const lessons = await Promise.all(looked.map((result) => lessonOf(result, sources.lessons)));
  const { modules, missing } = rankLessons(lessons, query);
  const shown = new Set(modules.flatMap((module) => module.lessons.map(({ url }) => url)));
  const failed = new Set(looked.filter((_, index) => !shown.has(lessons[index]?.url ?? '')).map(({ id }) => id));
  const candidates = all.map(({ id }) => id).filter((id) => !failed.has(id));
  const outcome = { modules, candidates, words, more: wanted.length - looked.length };
  if (missing.length === 0 && query.terms.length > 0 && modules.length > 0) return { ...outcome, missing: [], suggestions: [] };
  const vocabulary = await sources.loadVocabulary();
  const unknown = missing.filter((word) => !isKnown(word, vocabulary));
  const hasAnswer = modules.length > 0;
  return { ...outcome, more: hasAnswer ? outcome.more : 0, missing: unknown, suggestions: correctQuery(input, unknown, vocabulary) };
}

async function findCandidates(query: Query, pagefind: Pagefind): Promise<PagefindResult[]> {
  const found = await Promise.all(
    query.terms.map(async ({ text, variants }) => {
      const spellings = await Promise.all([text, ...variants].map((spelling) => pagefind.search(spelling)));
      return bestById(spellings.flatMap(({ results }) => results));
    }),
  );
  const totals = new Map<string, { result: PagefindResult; score: number }>();
  for (const results of found) {
    for (const [id, result] of results) {
      totals.set(id, { result, score: (totals.get(id)?.score ?? 0) + result.score });
    }
  }
  const sorted = [...totals.values()].sort((a, b) => b.score - a.score);
  const best = sorted[0]?.score ?? 0;
  return sorted.filter(({ score }) => score >= best * MIN_CANDIDATE_SHARE).map(({ result }) => result);
}

function bestById(results: readonly PagefindResult[]): Map<string, PagefindResult> {
  const best = new Map<string, PagefindResult>();
  for (const result of results) {
    if ((best.get(result.id)?.score ?? -Infinity) < result.score) best.set(result.id, result);
  }
  return best;
}

async function lessonOf(result: PagefindResult, known: Map<string, SearchLesson>): Promise<SearchLesson> {
  const read = known.get(result.id) ?? readLesson(await result.data());
  known.set(result.id, read);
  return read;
}

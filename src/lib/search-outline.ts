import { aboutness, bestPerTerm, type QueryTerm } from './search-query.ts';

/** What is known of a lesson before it is fetched. */
export interface LessonOutline {
  readonly module: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** Names of the terms that it defines. */
  readonly terms: readonly string[];
}

/** What a lesson's title, best heading and best term are worth, against its words as Pagefind scores them. */
const TITLE_WEIGHT = 0.5;
const HEADING_WEIGHT = 1;
const TERM_WEIGHT = 0.5;

/**
 * How well an outline answers a query: the sum over its title, its best heading and its best term of the
 * rarities of the query's terms that stand there.
 */
export function scoreOutline(
  { title, headings, terms }: LessonOutline,
  query: readonly QueryTerm[],
  rarities: readonly number[],
): number {
  const score = (text: string): number => {
    const found = bestPerTerm(query, text);
    const sum = found.reduce((all, quality, term) => all + quality * (rarities[term] ?? 0), 0);
    return sum * aboutness(found, text);
  };
  const best = (texts: readonly string[]): number => Math.max(0, ...texts.map(score));
  return TITLE_WEIGHT * score(title) + HEADING_WEIGHT * best(headings) + TERM_WEIGHT * best(terms);
}

import type { SearchLesson } from './search-lesson.ts';
import { matchQuality, type Query } from './search-query.ts';

/** A place in a lesson that answers a term. */
export interface Hit {
  /** Index into the lesson's words. */
  readonly place: number;
  /** Index into the query's terms. */
  readonly term: number;
  /** 0–1, see `matchQuality`. */
  readonly quality: number;
}

/** All places in a lesson that answer the query, in order. */
export function findHits(lesson: SearchLesson, { terms }: Query): Hit[] {
  const hits: Hit[] = [];
  for (const [word, places] of lesson.places) {
    terms.forEach((term, index) => {
      const quality = matchQuality(term, word);
      if (quality > 0) hits.push(...places.map((place) => ({ place, term: index, quality })));
    });
  }
  return hits.sort((a, b) => a.place - b.place);
}

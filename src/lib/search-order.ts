import type { Hit } from './search-hits.ts';
import type { SearchLesson, Section } from './search-lesson.ts';
import type { Query } from './search-query.ts';
import { isStopWord, wordsOf } from './search-words.ts';

/** What words in the query's order add in a passage and in a heading, against the weight of the query. */
const SEQUENCE_WEIGHT = 0.5;
const HEADING_SEQUENCE_WEIGHT = 0.8;

/** Words in which terms count as close together. */
const WINDOW = 24;

/** The weight of the terms that stand together in the best short window, more the closer; 0 for one alone. */
export function closeness(hits: readonly Hit[], weights: readonly number[]): number {
  let best = 0;
  for (let first = 0; first < hits.length; first += 1) {
    const seen = new Map<number, number>();
    const from = hits[first]?.place ?? 0;
    for (let next = first; next < hits.length; next += 1) {
      const hit = hits[next];
      if (!hit || hit.place - from > WINDOW) break;
      if ((seen.get(hit.term) ?? 0) < hit.quality) seen.set(hit.term, hit.quality);
      if (seen.size < 2) continue;
      const weight = [...seen].reduce(
        (sum, [term, quality]) => sum + (weights[term] ?? 0) * quality,
        0,
      );
      best = Math.max(best, weight * (1 - (hit.place - from - seen.size + 1) / (2 * WINDOW)));
    }
  }
  return best;
}

/** Finds that can stand within a gap: several terms may match one word. */
const MAX_HITS_BETWEEN = 20;

/** Words by which neighbours in the query may stand apart: one that carries no meaning may be between them. */
const NEIGHBOUR_GAP = 2;

/**
 * The weight of the pairs of neighbouring terms that a passage has as neighbours too, in the same order: the
 * second time that it has one adds less than the first.
 */
export function neighbours(hits: readonly Hit[], weights: readonly number[]): number {
  const found = new Map<number, number>();
  hits.forEach(({ place, term, quality }, index) => {
    for (const next of hits.slice(index + 1, index + 1 + MAX_HITS_BETWEEN)) {
      if (next.place - place > NEIGHBOUR_GAP) break;
      if (next.term !== term + 1) continue;
      found.set(term, (found.get(term) ?? 0) + quality * next.quality);
    }
  });
  return [...found].reduce((sum, [term, count]) => {
    const weight = ((weights[term] ?? 0) + (weights[term + 1] ?? 0)) / 2;
    return sum + (weight * 2 * count) / (count + 1);
  }, 0);
}

/** What the longest run of the query's words, in their order, adds: most where it is the heading itself. */
export function sequenceBonus(lesson: SearchLesson, section: Section, { sequence }: Query): number {
  if (sequence.length < 2) return 0;
  const inHeading = longestRun(wordsOf(section.title), sequence) / sequence.length;
  const body = lesson.words.slice(section.bodyStart, section.end).flatMap(wordsOf);
  const inBody = longestRun(body, sequence) / sequence.length;
  return Math.max(HEADING_SEQUENCE_WEIGHT * inHeading ** 2, SEQUENCE_WEIGHT * inBody ** 2);
}

/** Length of the longest run of `sequence`'s words in `words`, at least two and not of stop words alone. */
function longestRun(words: readonly string[], sequence: readonly string[]): number {
  let longest = 0;
  for (let start = 0; start < words.length; start += 1) {
    for (let from = 0; from < sequence.length; from += 1) {
      let length = 0;
      while (from + length < sequence.length && words[start + length] === sequence[from + length])
        length += 1;
      if (
        length > longest &&
        length > 1 &&
        sequence.slice(from, from + length).some((word) => !isStopWord(word))
      )
        longest = length;
    }
  }
  return longest;
}

/** Whether a section holds every phrase of the query word for word. */
export function hasPhrases(lesson: SearchLesson, section: Section, { phrases }: Query): boolean {
  if (phrases.length === 0) return true;
  const words = ` ${lesson.words.slice(section.start, section.end).flatMap(wordsOf).join(' ')} `;
  return phrases.every((phrase) => words.includes(` ${phrase.join(' ')} `));
}

import type { Hit } from './search-hits.ts';
import type { SearchLesson, Section } from './search-lesson.ts';
import type { Query } from './search-query.ts';
import { isStopWord } from './search-words.ts';

/** What all words of the query in their order add, against the weight of the query. */
const SEQUENCE_WEIGHT = 0.5;

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

/** What the longest run of the query's words, in their order, adds. */
export function sequenceBonus(lesson: SearchLesson, section: Section, { sequence }: Query): number {
  if (sequence.length < 2) return 0;
  const run = longestRun(comparedWords(lesson, section), sequence);
  return SEQUENCE_WEIGHT * (run / sequence.length) ** 2;
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
  const words = ` ${comparedWords(lesson, section).join(' ')} `;
  return phrases.every((phrase) => words.includes(` ${phrase.join(' ')} `));
}

/** A section's words with its heading's, as they are compared. */
function comparedWords({ compared }: SearchLesson, { start, end }: Section): string[] {
  return compared.slice(start, end).flat();
}

import { matchQuality, parseQuery } from './search-query.ts';
import { sharedLetters } from './search-words.ts';

/** The words of a course, each with the number of times it stands there. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Shorter words are too alike for a guess to be of use. */
const SHORTEST = 4;

/**
 * The nearest words of the course to one that is not there, the likeliest first: fewest slips
 * (a letter too many, too few, wrong, or two swapped), then the longest common start, then the
 * more frequent. Empty where nothing is near.
 */
export function nearestWords(word: string, vocabulary: Vocabulary, count = 3): string[] {
  if (word.length < SHORTEST) return [];
  const limit = slipsAllowed(word);
  const near: { known: string; cost: number; frequency: number }[] = [];
  for (const [known, frequency] of vocabulary) {
    if (Math.abs(known.length - word.length) > limit) continue;
    const slips = countSlips(word, known, limit);
    if (slips > limit) continue;
    near.push({ known, cost: slips - 0.5 * (sharedLetters(word, known) / word.length), frequency });
  }
  near.sort((a, b) => a.cost - b.cost || b.frequency - a.frequency || (a.known < b.known ? -1 : 1));
  return near.slice(0, count).map(({ known }) => known);
}

/** Whether the course holds a word that answers this one: itself, an inflection, another spelling, a longer word. */
export function isKnown(word: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.has(word)) return true;
  const term = parseQuery(word).terms[0];
  return (
    term !== undefined && [...vocabulary.keys()].some((known) => matchQuality(term, known) > 0)
  );
}

/**
 * The query with its missing words replaced by their nearest, once for each of the words near the first, the
 * likeliest first; a further one that has none is left out. Empty where nothing is near the first.
 */
export function correctQuery(
  input: string,
  missing: readonly string[],
  vocabulary: Vocabulary,
): string[] {
  const [first, ...rest] = missing;
  if (first === undefined) return [];
  const base = rest.reduce(
    (text, word) => replaceWord(text, word, nearestWords(word, vocabulary, 1)[0] ?? ''),
    input,
  );
  return nearestWords(first, vocabulary).map((known) =>
    replaceWord(base, first, known).trim().replace(/\s+/g, ' '),
  );
}

function replaceWord(text: string, word: string, replacement: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (written) =>
    parseQuery(written).sequence[0] === word ? replacement : written,
  );
}

function slipsAllowed(word: string): number {
  if (word.length <= 5) return 1;
  return word.length <= 9 ? 2 : 3;
}

/**
 * Optimal string alignment distance (Damerau–Levenshtein without repeated edits of a letter),
 * or anything above `limit` as soon as it is certain to be more.
 */
export function countSlips(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(
        (line[column - 1] ?? 0) + 1,
        (above[column] ?? 0) + 1,
        (above[column - 1] ?? 0) + cost,
      );
      const isSwap =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    if (Math.min(...line) > limit) return limit + 1;
    before = above;
    above = line;
  }
  return above[b.length] ?? limit + 1;
}

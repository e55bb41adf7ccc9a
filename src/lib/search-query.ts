import { spellingVariants } from './search-variants.ts';
import { isStopWord, likeness, wordsOf } from './search-words.ts';

/** One word of a query that is looked for. */
export interface QueryTerm {
  /** Normalised. */
  readonly text: string;
  /** Other spellings, normalised. */
  readonly variants: readonly string[];
  /** Whether the reader may still be typing it, so that longer words count. */
  readonly isOpen: boolean;
}

/** A query, read once and used by all that follows. */
export interface Query {
  /** Distinct words that carry meaning; stop words only where there is nothing else. */
  readonly terms: readonly QueryTerm[];
  /** All words in order, stop words too. */
  readonly sequence: readonly string[];
  /** Sequences of words that a section has to hold as they are, from words in double quotes. */
  readonly phrases: readonly (readonly string[])[];
}

/** Longer queries are cut: nobody types more, and an address may hold anything. */
const MAX_QUERY_LETTERS = 200;
const MAX_TERMS = 10;

/** Reads what a reader typed. */
export function parseQuery(input: string): Query {
  const text = input.slice(0, MAX_QUERY_LETTERS);
  const sequence = wordsOf(text);
  const meaningful = sequence.filter((word) => !isStopWord(word));
  const words = [...new Set(meaningful.length > 0 ? meaningful : sequence)].slice(0, MAX_TERMS);
  const open = /[\p{L}\p{N}]$/u.test(text) ? sequence.at(-1) : undefined;
  const phrases = [...text.matchAll(/["“]([^"“”]+)["”]/gu)]
    .map(([, inner = '']) => wordsOf(inner))
    .filter((phrase) => phrase.length > 0);
  return {
    terms: words.map((word) => ({
      text: word,
      variants: spellingVariants(word),
      isOpen: word === open,
    })),
    sequence,
    phrases,
  };
}

/** Letters from which an unfinished word may stand for a longer one: while it is typed, and later. */
const MIN_OPEN_PREFIX = 1;
const MIN_CLOSED_PREFIX = 4;

/**
 * How well a normalised word of the course answers a term: 1 for the word itself, less for another
 * spelling, an inflection, a relative, or a longer word that starts with it; 0 where it does not.
 */
export function matchQuality(term: QueryTerm, word: string): number {
  if (term.text === word) return 1;
  let best = likeness(term.text, word);
  for (const variant of term.variants) best = Math.max(best, 0.95 * likeness(variant, word));
  const shortest = term.isOpen ? MIN_OPEN_PREFIX : MIN_CLOSED_PREFIX;
  if (term.text.length >= shortest && word.startsWith(term.text)) {
    best = Math.max(best, 0.6 * (term.text.length / word.length));
  }
  return best;
}

/** Per term, how well the best of a text's words matches it. */
export function bestPerTerm(terms: readonly QueryTerm[], text: string): number[] {
  const words = text ? wordsOf(text) : [];
  return terms.map((term) =>
    words.reduce((best, word) => Math.max(best, matchQuality(term, word)), 0),
  );
}

/** What a heading's words are still worth where most of it is about something else. */
const ABOUT_FLOOR = 0.4;

/** How far a heading is about what was found in it, per term: 1 where all its telling words were asked for. */
export function aboutness(found: readonly number[], heading: string): number {
  const telling = wordsOf(heading).filter((word) => !isStopWord(word)).length;
  const asked = found.reduce((sum, quality) => sum + quality, 0);
  return ABOUT_FLOOR + (1 - ABOUT_FLOOR) * Math.min(1, asked / Math.max(1, telling));
}

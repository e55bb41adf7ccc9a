import { closest } from 'fastest-levenshtein';

/** A sentence, with a space before it, that offers the name most like one that was typed; empty without names. */
export function didYouMean(typed: string, names: readonly string[]): string {
  return names.length > 0 ? ` Did you mean "${closest(typed, names)}"?` : '';
}

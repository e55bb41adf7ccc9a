import { isStopWord, wordsOf } from './search-words.ts';
import type { Vocabulary } from './search-suggest.ts';

/** Adds the words of a text, which stands `times` times, to a count. */
export function countWords(text: string, counts: Map<string, number>, times = 1): void {
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + times);
}

/** Words worth suggesting: of letters, not too short, and no stop words. */
function isWorthKeeping(word: string): boolean {
  return word.length > 2 && word.length < 30 && /^\p{L}+$/u.test(word) && !isStopWord(word);
}

/**
 * Writes a vocabulary as text, one word a line in order: the number of letters shared with the word
 * before as one base-36 digit, the letters that differ, and the frequency where it is above one.
 */
export function encodeVocabulary(counts: Vocabulary): string {
  const lines: string[] = [];
  let before = '';
  for (const [word, count] of [...counts]
    .filter(([kept]) => isWorthKeeping(kept))
    .sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared += 1;
    lines.push(
      shared.toString(36) + word.slice(shared) + (count > 1 ? String(Math.min(count, 9999)) : ''),
    );
    before = word;
  }
  return lines.join('\n');
}

/** Reads what `encodeVocabulary` wrote. */
export function decodeVocabulary(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let before = '';
  for (const line of text.split('\n')) {
    const [, shared = '0', letters = '', count = ''] = /^([\da-z])(\p{L}*)(\d*)$/u.exec(line) ?? [];
    if (line === '') continue;
    before = before.slice(0, parseInt(shared, 36)) + letters;
    counts.set(before, count === '' ? 1 : Number(count));
  }
  return counts;
}

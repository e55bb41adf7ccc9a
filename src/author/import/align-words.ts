/** Part of a row of words: from `start` up to and without `end`. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** Words in a row that show two places to be the same. */
const ANCHOR = 4;
/** Letters times words that are tried exactly; larger differences are gone through once. */
const MOST_STEPS = 5_000_000;

/**
 * The words that do not stand among the written ones in their order, as ranges of `words`. Others may stand
 * between, and spaces may fall elsewhere. The time taken grows with the length of the two.
 */
export function missingWords(words: readonly string[], written: readonly string[]): WordRange[] {
  if (isSubsequence(words, written)) return [];
  const anchors = new Anchors(written);
  const missing: WordRange[] = [];
  let at = 0;
  let other = 0;
  while (at < words.length) {
    if (words[at] === written[other]) {
      at += 1;
      other += 1;
      continue;
    }
    const next = anchors.meet(words, at, other);
    const part = words.slice(at, next.at);
    if (!isSpelt(part.join(''), written.slice(other, next.other)))
      missing.push({ start: at, end: next.at });
    ({ at, other } = next);
  }
  return missing;
}

function isSubsequence(words: readonly string[], written: readonly string[]): boolean {
  let at = 0;
  for (const word of written) if (word === words[at]) at += 1;
  return at === words.length;
}

/** The places of the written words, by the words that start there. */
class Anchors {
  readonly #places = new Map<string, number[]>();
  readonly #end: number;

  constructor(written: readonly string[]) {
    this.#end = written.length;
    for (const index of written.keys()) {
      const key = anchorAt(written, index);
      const places = this.#places.get(key);
      if (places) places.push(index);
      else this.#places.set(key, [index]);
    }
  }

  /** Where two rows that differ are the same again, so that as few words as can be lie between; their ends if nowhere. */
  meet(words: readonly string[], at: number, other: number): { at: number; other: number } {
    let best = { at: words.length, other: this.#end };
    let least = Infinity;
    for (let next = at; next < words.length && next - at < least; next += 1) {
      const place = firstFrom(this.#places.get(anchorAt(words, next)) ?? [], other);
      if (place === undefined || next - at + place - other >= least) continue;
      least = next - at + place - other;
      best = { at: next, other: place };
    }
    return best;
  }
}

function anchorAt(words: readonly string[], index: number): string {
  return words.slice(index, index + ANCHOR).join(' ');
}

/** The first of some rising numbers that is not below a limit. */
function firstFrom(numbers: readonly number[], limit: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return numbers[low];
}

/** Whether some of the words, in order and with nothing between, spell a text. */
function isSpelt(text: string, words: readonly string[]): boolean {
  const isExact = text.length * words.length <= MOST_STEPS;
  const spelt = new Set([0]);
  for (const word of words) {
    for (const end of [...spelt]) {
      if (text.startsWith(word, end)) {
        if (!isExact) spelt.clear();
        spelt.add(end + word.length);
      }
    }
  }
  return spelt.has(text.length);
}

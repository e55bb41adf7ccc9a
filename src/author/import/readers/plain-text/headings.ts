import { type Block, textOf } from './blocks.ts';

/** A heading is no longer. */
const LONGEST = { characters: 100, words: 14 };
/** Text that a heading in small letters stands above is at least this long, in characters. */
const SHORTEST_SECTION = 80;
/** More lines in a row that could be headings are a list that lost its bullets. */
const MOST_IN_A_ROW = 2;
const STARTS = /^["'“‘(]?[\p{Lu}\p{Lo}\p{N}]/u;
/** What ends in one of these goes on, or is a sentence. */
export const ENDS_TEXT = /[.,;:…]["'”’)\]]*$/;
/** Rows of a table and sums. */
const IS_FIGURES = /[\t=]|^[^\p{L}]*$/u;
const HAS_TWO_FIGURES = /\d\D+\d/;
const ASKS = /[?!]["'”’)]*$/;
/** `2.1`, `2.1.3.` before a heading's words. */
const SECTION_NUMBER = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s/;

/**
 * Makes headings of the paragraphs that look like one: short, without a full stop, above some text.
 * A level below the first needs evidence: a heading directly under another, a number such as 2.1, or
 * capitals throughout in those above it.
 */
export function inferHeadings(blocks: readonly Block[]): Block[] {
  const result = [...blocks];
  const isHeading = candidatesIn(blocks);
  const hasCapitals = blocks.some((block, index) => isHeading[index] && isCapitals(textOf(block)));
  for (let start = 0; start < blocks.length; start += 1) {
    if (!isHeading[start]) continue;
    let end = start;
    while (isHeading[end + 1]) end += 1;
    const isPair = end - start + 1 === MOST_IN_A_ROW;
    for (let index = isPair ? start : end; index <= end; index += 1) {
      // The last of many may head what follows, if that is no entry of theirs.
      if (end - start >= MOST_IN_A_ROW && !isLong(blocks[end + 1])) break;
      const block = blocks[index] as Block;
      const level = levelOf(textOf(block), hasCapitals) + (isPair && index === end ? 1 : 0);
      result[index] = { kind: 'heading', lines: block.lines, level, sign: '' };
    }
    start = end;
  }
  return result;
}

/** Which blocks could be headings. Told from the end, since it depends on what stands below. */
function candidatesIn(blocks: readonly Block[]): boolean[] {
  const found: boolean[] = [];
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const next = blocks[index + 1];
    const isAboveText = next !== undefined && next.kind !== 'break';
    found[index] =
      isAboveText && couldHead(blocks[index] as Block, next, found[index + 1] ?? false);
  }
  return found;
}

function couldHead(block: Block, next: Block, isNextHeading: boolean): boolean {
  if (block.kind !== 'paragraph') return false;
  const text = textOf(block);
  if (text.length > LONGEST.characters || text.split(' ').length > LONGEST.words) return false;
  if (!STARTS.test(text) || ENDS_TEXT.test(text) || IS_FIGURES.test(text)) return false;
  if (isTitleCase(text)) return true;
  if (ASKS.test(text) || HAS_TWO_FIGURES.test(text)) return false;
  return next.kind !== 'paragraph' || isLong(next) || isNextHeading;
}

function isLong(block: Block | undefined): boolean {
  return block !== undefined && textOf(block).length >= SHORTEST_SECTION;
}

function levelOf(text: string, hasCapitals: boolean): number {
  const number = SECTION_NUMBER.exec(text)?.[1];
  if (number) return number.split('.').length;
  return hasCapitals && !isCapitals(text) ? 2 : 1;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2,}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Whether every word that matters has a capital, or most where all are little. */
function isTitleCase(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];
  const isRaised = (word: string) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word);
  const heavy = words.filter((word) => word.length > 3);
  if (heavy.length > 0) return heavy.every(isRaised);
  return words.filter(isRaised).length > words.length / 2;
}

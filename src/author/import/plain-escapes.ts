import type { Root } from 'mdast';
import { nodesOf } from './mdast-nodes.ts';

/** What the signs of a text can mean by what stands around it. */
export interface TextContext {
  /** Whether it is all of its paragraph or heading. */
  readonly isWhole: boolean;
  /** Whether brackets alone can make a link: among a link's words, and in a document with definitions. */
  readonly isLabel: boolean;
}

/** A backslash with what it stands before, and a bracket without one. */
const SIGN = /\\([\s\S])|\]/g;
/** A parser looks for the start of a link at each closing bracket: with more of them, each gets a backslash. */
const MOST_BRACKETS = 500;
/** No address is longer, in characters. */
const LONGEST_ADDRESS = 2000;

/** Whether a document has definitions of links or notes, which words in brackets then lead to. */
export function hasDefinitions(body: Root): boolean {
  return Array.from(nodesOf(body)).some(
    ({ node: { type } }) => type === 'definition' || type === 'footnoteDefinition',
  );
}

/**
 * Takes the backslashes out of escaped text that it reads the same without. The writer of Markdown puts
 * one before every sign that has a meaning anywhere, which makes "R&D" and "[sic]" hard to read.
 */
export function unescapeNeedless(escaped: string, { isWhole, isLabel }: TextContext): string {
  // A bracket is harmless where none of the same text can close it as a link.
  const canLink = isLabel || /\]\\?[([:]/.test(escaped);
  const isCrowded = escaped.split(']', MOST_BRACKETS + 2).length > MOST_BRACKETS + 1;
  return escaped.replace(SIGN, (pair, sign: string | undefined, index: number) => {
    if (sign === undefined) return isCrowded ? `\\${pair}` : pair;
    const before = escaped.slice(Math.max(0, index - LONGEST_ADDRESS), index);
    const after = escaped.slice(index + 2, index + 2 + LONGEST_ADDRESS);
    const isNeedless = /[@:.]/.test(sign)
      ? isFreeAddress(sign, before, after, isWhole)
      : isHarmless(sign, before, after, canLink);
    return isNeedless ? sign : pair;
  });
}

function isHarmless(sign: string, before: string, after: string, canLink: boolean): boolean {
  switch (sign) {
    case '&':
      return !/^#?\w{1,32};/.test(after);
    case '[':
      return before !== '' && !canLink;
    case '*':
    case '_':
    case '~':
      return /\S\s$/.test(before) && /^\s\S/.test(after);
    case '#':
      return before === '' && after !== '' && !/^[#\s]/.test(after);
    default:
      return false;
  }
}

/**
 * Whether a sign stands in an address that has space around it. Such an address becomes a link with the
 * backslash too; one that touches another sign would take that for a part of itself.
 */
function isFreeAddress(sign: string, before: string, after: string, isWhole: boolean): boolean {
  const isAddress = sign === '@' || (sign === ':' ? after.startsWith('//') : /w$/i.test(before));
  const starts = isWhole ? /(?:^|\s)[^\s\\]*$/ : /\s[^\s\\]*$/;
  const ends = isWhole ? /^[^\s\\]*(?:\s|$)/ : /^[^\s\\]*\s+\S/;
  return isAddress && starts.test(before) && ends.test(after);
}

import { isSentence, readKicker, readNumber } from './head-lines.ts';
import { ENDS_TEXT } from './headings.ts';
import { comparable, markerOf, type TextLine } from './lines.ts';
import { isLabel, startOfClosing } from './navigation.ts';
import { readStatistics } from './statistics.ts';

/** A text without what stood around it on its page. */
export interface Framed {
  readonly lines: readonly TextLine[];
  /** Lines that led elsewhere. */
  readonly navigation: readonly TextLine[];
  /** Signs of links that headings had, each with the number of its line. */
  readonly signs: readonly TextLine[];
  /** Numbers of the lines that are headings for certain: they had such a sign, or a list of contents names them. */
  readonly headings: ReadonlySet<number>;
}

/** A site's own parts above its page's kicker: so many lines, each so short. */
const ABOVE = { fewest: 2, most: 40, longest: 60 };
/** Lines from the kicker to the statistics. */
const LONGEST_HEAD = 12;
const CONTENTS =
  /^(?:on this page|(?:table of )?contents|in this (?:article|chapter|essay|lesson|page))$/i;
const FEWEST_ENTRIES = 2;
/** The link of a heading, as many sites show it; one alone may be a word's own sign, and `C#` is a name. */
const SIGN = /(?<=[^\s#¶])\s?[#¶]$/u;
const NAME_WITH_SIGN = /(?:^|[\s("'“‘])[A-Z]#$/;
const FEWEST_SIGNS = 2;
const LONGEST_HEADING = 120;

/** Parts a lesson's text from the page around it, as a browser copies both. */
export function cutFrame(all: readonly TextLine[]): Framed {
  const closing = startOfClosing(all);
  const opening = startOfPage(all.slice(0, closing));
  const { lines, signs } = takeSigns(all.slice(opening, closing));
  const contents = findContents(lines);
  const listed = new Set(contents.entries.map(entryText));
  const left = [...lines.slice(0, contents.start), ...lines.slice(contents.end)];
  const signed = new Set(signs.map(({ number }) => number));
  const isHeading = ({ text, number }: TextLine) =>
    signed.has(number) || listed.has(comparable(text));
  return {
    lines: left,
    navigation: [
      ...all.slice(0, opening),
      ...lines.slice(contents.start, contents.end),
      ...all.slice(closing),
    ].filter(({ text }) => text !== ''),
    signs,
    headings: new Set(left.filter(isHeading).map(({ number }) => number)),
  };
}

/** Index of the kicker, where a title and statistics follow it and nothing but a site's labels stands above; else 0. */
function startOfPage(lines: readonly TextLine[]): number {
  const kicker = lines.slice(0, ABOVE.most).findIndex(({ text }) => readKicker(text));
  const above = lines.slice(0, Math.max(kicker, 0)).filter(({ text }) => text !== '');
  const isSite = above.every((line) => line.text.length <= ABOVE.longest && isLabel(line));
  if (above.length < ABOVE.fewest || !isSite) return 0;
  const [title, ...below] = lines
    .slice(kicker + 1, kicker + 1 + LONGEST_HEAD)
    .filter(({ text }) => text !== '' && readNumber(text) === undefined);
  const hasTitle = title && !isSentence(title.text) && !readStatistics(title.text);
  return hasTitle && below.some(({ text }) => readStatistics(text)) ? kicker : 0;
}

function takeSigns(lines: readonly TextLine[]): Pick<Framed, 'lines' | 'signs'> {
  const isSigned = ({ text }: TextLine) =>
    text.length <= LONGEST_HEADING && SIGN.test(text) && !NAME_WITH_SIGN.test(text);
  const signed = new Set(lines.filter(isSigned));
  if (signed.size < FEWEST_SIGNS) return { lines, signs: [] };
  return {
    lines: lines.map((line) =>
      signed.has(line) ? { ...line, text: line.text.replace(SIGN, '') } : line,
    ),
    signs: [...signed].map((line) => ({ ...line, text: line.text.slice(-1) })),
  };
}

/**
 * Where a list of contents stands: its title, and entries that each stand in the text once more, as a
 * heading does. `start` and `end` are the same where there is none.
 */
function findContents(lines: readonly TextLine[]): {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly TextLine[];
} {
  const none = { start: 0, end: 0, entries: [] };
  const start = lines.findIndex(({ text }) => CONTENTS.test(text));
  if (start === -1) return none;
  const left = countTexts(lines);
  const entries: TextLine[] = [];
  let end = start + 1;
  for (const [offset, line] of lines.slice(start + 1).entries()) {
    if (line.text === '') continue;
    const text = entryText(line);
    const count = left.get(text) ?? 0;
    // Each entry takes itself and its heading from the count.
    if (count < 2) break;
    left.set(text, count - 2);
    entries.push(line);
    end = start + 2 + offset;
  }
  return entries.length < FEWEST_ENTRIES ? none : { start, end, entries };
}

function countTexts(lines: readonly TextLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.text.length > LONGEST_HEADING || ENDS_TEXT.test(line.text)) continue;
    const text = entryText(line);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function entryText(line: TextLine): string {
  return comparable(markerOf(line)?.text ?? line.text);
}

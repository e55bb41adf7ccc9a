import { closest, distance } from 'fastest-levenshtein';
import type { Problem } from '../../../../lib/types.ts';
import { SourceError } from '../../source-error.ts';
import type { Outline, OutlineHeading } from '../outline.ts';
import type { KnownHeading } from './blocks.ts';
import { comparable, markerOf, type TextLine } from './lines.ts';

/** A heading in its place. */
type Place = Pick<KnownHeading, 'sign'> & { readonly index: number; readonly lineCount: number };

/** A heading that was wrapped takes no more lines. */
const MOST_LINES = 4;
const MOST_PROBLEMS = 20;

/**
 * Finds the headings of an outline among the lines of a text, by the index of the first line of each.
 * Throws a SourceError that names those that are not there, or not in this order.
 */
export function locateHeadings(
  lines: readonly TextLine[],
  { file, headings }: Outline,
): Map<number, KnownHeading & Place> {
  const found = new Map<number, KnownHeading & Place>();
  const problems: Problem[] = [];
  let next = 0;
  for (const heading of headings) {
    if (problems.length === MOST_PROBLEMS) break;
    const place = findFrom(lines, next, heading.text);
    if (!place) {
      problems.push({ file, line: heading.line, ...faultOf(heading, lines) });
      continue;
    }
    found.set(place.index, { ...place, level: heading.level });
    next = place.index + place.lineCount;
  }
  if (problems.length > 0) throw new SourceError(problems);
  return found;
}

function findFrom(lines: readonly TextLine[], start: number, text: string): Place | undefined {
  const wanted = comparable(text);
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] as TextLine;
    // A line may be endless, and only so much of it can match.
    if (line.text === '' || line.text.length > 2 * wanted.length + 10) continue;
    for (const sign of ['', markerOf(line)?.sign ?? '']) {
      const lineCount = countLines(lines, index, sign, wanted);
      if (lineCount > 0) return { index, lineCount, sign };
    }
  }
  return undefined;
}

/** How many lines from here are the heading; 0 where they are not. */
function countLines(
  lines: readonly TextLine[],
  index: number,
  sign: string,
  wanted: string,
): number {
  let text = comparable((lines[index] as TextLine).text.slice(sign.length));
  for (let count = 1; wanted.startsWith(text) && count <= MOST_LINES; count += 1) {
    if (text === wanted) return count;
    const next = lines[index + count]?.text;
    if (!next) break;
    text = `${text} ${comparable(next)}`;
  }
  return 0;
}

function faultOf(
  { text }: OutlineHeading,
  lines: readonly TextLine[],
): Pick<Problem, 'message' | 'remedy'> {
  if (findFrom(lines, 0, text))
    return {
      message: `"${text}" stands above the heading before it in the text, or only once`,
      remedy: 'put the headings in the order of the text, each as often as it stands there',
    };
  const near = nearest(text, lines);
  return {
    message: `"${text}" is no line of the text`,
    remedy: near
      ? `did you mean "${near}"? Copy the whole line from the text, or delete this one`
      : 'copy the whole line from the text, or delete this one',
  };
}

function nearest(text: string, lines: readonly TextLine[]): string | undefined {
  const near = lines
    .map((line) => line.text)
    .filter((line) => line !== '' && Math.abs(line.length - text.length) <= text.length / 3);
  if (near.length === 0 || text.length > 200) return undefined;
  const best = closest(text, near);
  return distance(text, best) <= text.length / 3 ? best : undefined;
}

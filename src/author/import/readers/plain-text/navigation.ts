import type { TextLine } from './lines.ts';

/** Longer lines lead nowhere. */
const LONGEST = 120;
/** Lines of navigation at a page's end. */
const MOST_AT_END = 6;
const BACK = /^(?:[←⟵‹<]\s*)?(?:back|return) to\s.*[^.!?:]$/i;
const ARROW = /^[←⟵‹]\s*\S|\S\s*[→⟶›]$/;
const NEIGHBOUR = /^(?:previous|next)(?: lesson| essay| chapter)?\s*:\s*\S/i;

/** Whether a line at the edge of a page leads to another: `← Back to course`, `Next lesson →`. */
export function isNavigation({ text }: Pick<TextLine, 'text'>): boolean {
  return text.length <= LONGEST && (BACK.test(text) || ARROW.test(text) || NEIGHBOUR.test(text));
}

/** Index of the first line of the navigation that closes a page; the number of lines where there is none. */
export function startOfClosing(lines: readonly Pick<TextLine, 'text'>[]): number {
  let start = lines.length;
  let found = 0;
  for (let index = lines.length - 1; index > 0 && found < MOST_AT_END; index -= 1) {
    const line = lines[index];
    if (!line?.text) continue;
    if (!isNavigation(line)) break;
    start = index;
    found += 1;
  }
  return start;
}

import { markerOf, type TextLine } from './lines.ts';

/** Longer lines lead nowhere. */
const LONGEST = 120;
/** Lines of navigation at a page's end, with what its site has below. */
const MOST_AT_END = 14;
const BACK = /^(?:[←⟵‹<↑]\s*)?(?:back|return) to\s.*[^.!?:]$/i;
const ARROW = /^[←⟵‹↑]\s*\S|\S\s*[→⟶›]$/;
const NEIGHBOUR = /^(?:previous|next)(?: lesson| essay| chapter)?\s*:\s*\S/i;
const ENDS_TEXT = /[.!?…:;,]["'”’)]*$/;
const RIGHTS = /^(?:©|\(c\)\s|copyright\s)/i;

/** Whether a line at the edge of a page leads to another: `← Back to course`, `Next lesson →`. */
export function isNavigation({ text }: Pick<TextLine, 'text'>): boolean {
  return text.length <= LONGEST && (BACK.test(text) || ARROW.test(text) || NEIGHBOUR.test(text));
}

/** Whether a line is so short, and so little of a sentence, that a site's own parts may be made of such. */
export function isLabel({ text }: Pick<TextLine, 'text'>): boolean {
  return text.length <= LONGEST && !ENDS_TEXT.test(text);
}

/**
 * Index of the first line of the navigation that closes a page; the number of lines where there is none.
 * Below a line with an arrow, labels that lead nowhere by themselves belong to it: the title of the next
 * lesson, the names at a site's foot.
 */
export function startOfClosing(lines: readonly Pick<TextLine, 'text'>[]): number {
  let start = lines.length;
  let isWhole = true;
  let seen = 0;
  for (let index = lines.length - 1; index > 0 && seen < MOST_AT_END; index -= 1) {
    const line = lines[index];
    if (!line?.text) continue;
    seen += 1;
    const leads = isNavigation(line);
    if (leads && (isWhole || ARROW.test(line.text))) {
      start = index;
      isWhole = true;
    } else if (isFoot(line)) isWhole = false;
    else break;
  }
  return start;
}

function isFoot(line: Pick<TextLine, 'text'>): boolean {
  if (RIGHTS.test(line.text)) return line.text.length <= LONGEST;
  return isLabel(line) && !markerOf(line);
}

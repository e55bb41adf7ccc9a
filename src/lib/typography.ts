/** What is known of the running text so far, carried from one run to the next of the same block. */
export interface QuoteState {
  /** The last character set; empty at the start of a block. */
  previous: string;
  /** Whether a double quotation is open. */
  isQuoting: boolean;
}

/** The state at the start of a block. */
export function startOfBlock(): QuoteState {
  return { previous: '', isQuoting: false };
}

/** Sets one line that stands by itself, such as a title. */
export function curlLine(text: string): string {
  return curlText(text, startOfBlock());
}

/** Dashes in a row, ellipses and straight quotes. */
const MARKS = /-{2,}|\.{3}|["']/g;
const OPENS_AFTER = /^$|[\s([{“‘¿¡]/;
/** After these a quote may open or close: `"Wait--" he said`, `he said--"wait"`. */
const DASH = /[—–/-]/;

/**
 * Turns straight quotes, `--`, `---` and `...` into typographic ones.
 * A quote opens at the start of a block and after a space, a bracket or another opening quote; after a
 * dash it closes what is open; before a space it never opens. An apostrophe before a figure or an
 * elision ('90s, 'tis) closes. Arrows and the options of a command (-->, --all) stay as they are.
 */
export function curlText(text: string, state: QuoteState): string {
  let end = 0;
  const set = text.replace(MARKS, (mark, index: number) => {
    const before = index > end ? (text[index - 1] ?? '') : state.previous;
    const after = text.slice(index + mark.length);
    const result = setMark(mark, before, after, state);
    state.previous = result.at(-1) ?? '';
    end = index + mark.length;
    return result;
  });
  if (text.length > end) state.previous = text.at(-1) ?? '';
  return set;
}

function setMark(mark: string, before: string, after: string, state: QuoteState): string {
  if (mark.startsWith('-')) return setDash(mark, before, after);
  if (mark === '...') return '…';
  const opens = canOpen(mark, before, after, state);
  if (mark === "'") return opens && !isElision(after) ? '‘' : '’';
  state.isQuoting = opens;
  return opens ? '“' : '”';
}

function setDash(mark: string, before: string, after: string): string {
  const isArrow = after.startsWith('>') || before === '<' || before === '!';
  const isOption = /^$|[\s([]/.test(before) && /^[a-z]/.test(after) && mark === '--';
  if (isArrow || isOption || mark.length > 3) return mark;
  return mark === '--' ? '–' : '—';
}

function canOpen(mark: string, before: string, after: string, { isQuoting }: QuoteState): boolean {
  if (/^\s/.test(after)) return false;
  if (DASH.test(before)) return mark === '"' ? !isQuoting : /^\p{L}/u.test(after);
  return OPENS_AFTER.test(before);
}

function isElision(rest: string): boolean {
  return /^(\d\ds?\b|(tis|twas|em|til|cause|n)\b)/i.test(rest);
}

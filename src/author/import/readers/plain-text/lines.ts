/** A line of a plain text. */
export interface TextLine {
  /** Without the space around it; empty for a blank line. */
  readonly text: string;
  /** Columns of space before it; a tab counts as four. */
  readonly indent: number;
  /** 1-based line of the source. */
  readonly number: number;
}

/** A line that starts a list's entry. */
export interface Marker {
  /** As written: `•`, `-`, `3.`. */
  readonly sign: string;
  /** Absent for bullets. */
  readonly number: number | undefined;
  /** What follows the sign. */
  readonly text: string;
}

const TAB = 4;
/** Signs that stand for nothing but an entry of a list, so that one line alone is a list. */
const SURE_BULLET = /^([•‣⁃◦●○▪■])\s*(.*)$/u;
/** Signs that may also start a line of speech, a signature or a note. */
const LIKELY_BULLET = /^([·*–-])\s+(\S.*)$/u;
const NUMBERED = /^(\d{1,3})[.)]\s+(\S.*)$/;

/** Shorter lines than this tell nothing about how a text is wrapped. */
const SHORTEST_WRAPPED = 45;
/** No text is wrapped wider. */
const WIDEST_WRAP = 160;
const ENDS_SENTENCE = /[.!?:;…]["'”’)\]]*$/;

/** Cuts a cleaned text into its lines. */
export function splitLines(text: string): TextLine[] {
  return text.split('\n').map((line, index) => ({
    text: line.trim(),
    indent: indentOf(line),
    number: index + 1,
  }));
}

/** The sign that a line starts with, if it is one of a list. */
export function markerOf({ text }: Pick<TextLine, 'text'>): Marker | undefined {
  const bullet = SURE_BULLET.exec(text) ?? LIKELY_BULLET.exec(text);
  if (bullet) return { sign: bullet[1] ?? '', number: undefined, text: bullet[2] ?? '' };
  const numbered = NUMBERED.exec(text);
  if (!numbered) return undefined;
  const [, number = '', rest = ''] = numbered;
  return { sign: text.slice(0, number.length + 1), number: Number(number), text: rest };
}

/** Whether a sign alone makes its line an entry of a list. */
export function isSure({ sign }: Marker): boolean {
  return SURE_BULLET.test(sign);
}

/**
 * The width that a text was wrapped at by hand; undefined where each line is a paragraph. A wrapped text
 * breaks most lines in the middle of a sentence, a text of paragraphs hardly any.
 */
export function measureWrap(lines: readonly TextLine[]): number | undefined {
  let width = 0;
  let balance = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const { length } = line.text;
    // A paragraph on one line was not wrapped.
    if (length > WIDEST_WRAP) balance -= 1;
    if (!next?.text || length < SHORTEST_WRAPPED || length > WIDEST_WRAP || markerOf(next))
      continue;
    const isInside = !ENDS_SENTENCE.test(line.text);
    balance += isInside ? 1 : -1;
    if (isInside) width = Math.max(width, length);
  }
  return balance > 0 ? width : undefined;
}

/** Whether a line goes on in the next: that one's first word had no room in it, or starts small. */
export function isContinued(line: string, next: string, width: number): boolean {
  const [word = ''] = /^\S+/.exec(next) ?? [];
  // Lines that were mended by hand are often shorter than the rest.
  return line.length + 1 + word.length > width * 0.8 || /^\p{Ll}/u.test(next);
}

/** Text as it is compared: one space for any, straight quotes, composed letters. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .trim();
}

function indentOf(line: string): number {
  const space = line.slice(0, line.length - line.trimStart().length);
  return Array.from(space).reduce((columns, sign) => columns + (sign === '\t' ? TAB : 1), 0);
}

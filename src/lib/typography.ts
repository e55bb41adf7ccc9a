/** The last character set, carried from one run of text to the next of the same block. */
export interface QuoteState {
  previous: string;
}

const OPENS_AFTER = /^$|[\s([{“‘—–/-]/;

/**
 * Turns straight quotes, `--`, `---` and `...` into typographic ones.
 * A quote opens at the start of a block and after a space, a bracket, a dash or another opening quote;
 * an apostrophe before a figure or an elision ('90s, 'tis) closes.
 */
export function curlText(text: string, state: QuoteState): string {
  const set = text.replace(/---?|\.{3}|["']/g, (mark, index: number) => {
    const previous = index > 0 ? setMark(text, index) : state.previous;
    if (mark === '---') return '—';
    if (mark === '--') return '–';
    if (mark === '...') return '…';
    const opens = OPENS_AFTER.test(previous);
    if (mark === '"') return opens ? '“' : '”';
    return opens && !isElision(text.slice(index + 1)) ? '‘' : '’';
  });
  if (set.length > 0) state.previous = set.at(-1) ?? '';
  return set;
}

/** The character before `index`, with a straight quote read as the opening quote that it will become. */
function setMark(text: string, index: number): string {
  const character = text[index - 1] ?? '';
  if (character !== '"' && character !== "'") return character;
  const before = text[index - 2] ?? '';
  return /^$|[\s([{—–-]/.test(before) ? '“' : '”';
}

function isElision(rest: string): boolean {
  return /^(\d\ds?\b|(tis|twas|em|til|cause|n)\b)/i.test(rest);
}

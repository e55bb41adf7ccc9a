/** The label that a text begins with, with the brackets around it; empty where none closes. */
export function labelOf(text: string): string {
  const end = text.startsWith('[') ? closingBracket(text) : -1;
  return text.slice(0, end + 1);
}

/** Words as a directive's label, which ends at the bracket that closes it. */
export function asLabel(words: string): string {
  const label = `[${words}]`;
  const isWhole = closingBracket(label) === label.length - 1;
  return isWhole ? label : `[${words.replace(/(?<!\\)[[\]]/g, String.raw`\$&`)}]`;
}

/** Words as the value of a directive's attribute, between double quotes. */
export function quoted(words: string): string {
  return words.trim().replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}

/** The place of the bracket that closes the first one; -1 where it stays open. */
function closingBracket(text: string): number {
  let depth = 0;
  for (const match of text.matchAll(/\\.|[[\]]/gs)) {
    if (match[0] === '[') depth += 1;
    if (match[0] === ']') depth -= 1;
    if (depth === 0) return match.index;
  }
  return -1;
}

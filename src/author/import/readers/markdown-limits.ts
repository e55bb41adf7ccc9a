import { marksBefore } from './markdown-fences.ts';
import { ImportError } from '../import-error.ts';
import { tooDeep } from './tree.ts';

/** Quote and list marks that may lead one line, and list items that may stand within each other. */
const MAX_DEPTH = 60;
/** Signs of emphasis in one block, whose pairs are sought one by one. */
const MAX_SIGNS = 5000;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Refuses Markdown that would keep a parser busy for ever. It looks at the lines alone, in one pass. */
export function assertParsableMarkdown(lines: readonly string[]): void {
  const indents: number[] = [];
  let signs = 0;
  lines.forEach((line, index) => {
    if (marksBefore(line) > MAX_DEPTH) throw tooDeep(index + 1);
    const isItem = ITEM.test(line);
    if (isItem) {
      const indent = line.search(/[^ \t>]/);
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
      if (indents.length > MAX_DEPTH) throw tooDeep(index + 1);
    }
    if (isItem || line.trim() === '' || /^\s*[|>#]/.test(line)) signs = 0;
    for (const sign of line) if (sign === '*' || sign === '_') signs += 1;
    if (signs > MAX_SIGNS) throw tooManySigns(index + 1);
  });
}

function tooManySigns(line: number): ImportError {
  return new ImportError(
    `a paragraph has more than ${MAX_SIGNS} signs of emphasis`,
    'divide it, or put it between ``` if it is code',
    line,
  );
}

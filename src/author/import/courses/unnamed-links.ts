import { closesFence, type Fence, readFence } from '../readers/markdown-fences.ts';
import type { PreparedText } from './course-contents.ts';

/** What stands for the title of the page that a link leads to. */
export const TITLE_OF_TARGET = '…';

/** Code in a line, or a link without a word. */
const UNNAMED = /(`{1,9})[^`]*\1|(?<!!)\[\](?=\((?:#|[\w./-]+\.(?:md|ipynb)[)#]))/g;

/** Gives a word to links that have none, `[](page.md)`: MyST shows the title of the page in their place. */
export function nameLinks(text: string): PreparedText {
  let code: Fence | undefined;
  const lines = text.split('\n').map((line) => {
    const fence = readFence(line);
    if (code ? closesFence(line, code) : fence?.sign !== ':') code = code ? undefined : fence;
    if (code) return line;
    return line.replace(UNNAMED, (found) => (found === '[]' ? `[${TITLE_OF_TARGET}]` : found));
  });
  return { text: lines.join('\n') };
}

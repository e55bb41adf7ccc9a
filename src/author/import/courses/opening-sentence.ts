import { sentencesOf } from '../../../lib/sentences.ts';
import { type LooseNode, textOf } from '../readers/loose-node.ts';
import { oneLine } from '../readers/tree.ts';
import type { ImportedDocument } from '../types.ts';

/** A description is no longer, in characters. */
const LONGEST = 300;

/** The sentence that tells what a page is about: its dek, or the first of its text; `undefined` without one. */
export function openingSentence({ dek, body }: ImportedDocument): string | undefined {
  if (dek) return oneLine(dek);
  const paragraphs = (body.children as LooseNode[]).filter(({ type }) => type === 'paragraph');
  for (const paragraph of paragraphs.slice(0, 3)) {
    const [first = '', ...others] = sentencesOf(oneLine(textOf(paragraph)).slice(0, 2000));
    // An initial is no end: "Edsger W." goes on.
    const sentence = / \p{Lu}\.$/u.test(first) ? `${first} ${others[0] ?? ''}` : first;
    // A line of badges or of one word is no sentence.
    if (/\p{L}+\P{L}+\p{L}+.*[.!…]["'”’]*$/u.test(sentence) && sentence.length <= LONGEST)
      return sentence;
  }
  return undefined;
}

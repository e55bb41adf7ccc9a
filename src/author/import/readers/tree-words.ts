import { BLOCKS } from './html-elements.ts';
import type { LooseNode } from './loose-node.ts';
import { piecesOf } from './markdown-html.ts';
import { keptAttributes, ownComponent } from './mdx-code.ts';

/** Nodes that may stand within a word. */
const INLINE = new Set(
  'text emphasis strong delete inlineCode link linkReference html mdxJsxTextElement'.split(' '),
);

/** Whether a node ends the word before it: it begins a line of its own, or is an image or a note's number. */
export function isBlockNode(node: LooseNode): boolean {
  if (node.type !== 'mdxJsxTextElement') return !INLINE.has(node.type);
  const own = ownComponent(node);
  return own === undefined ? BLOCKS.has(node.name ?? '') : own !== 'Term';
}

/** Whether one tree has all words of another, in their order. */
export function holdsWordsOf(tree: LooseNode, other: LooseNode): boolean {
  const words = wordsOf(tree);
  let at = 0;
  for (const word of wordsOf(other)) {
    at = words.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A tree with the text of its HTML in place of it. */
export function withHtmlAsText(tree: LooseNode): LooseNode {
  if (tree.type === 'html') return { ...tree, type: 'text', value: htmlText(tree) };
  return tree.children ? { ...tree, children: tree.children.map(withHtmlAsText) } : tree;
}

function wordsOf(tree: LooseNode): string[] {
  return spoken(tree).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function spoken(node: LooseNode): string {
  if (node.type === 'html') return htmlText(node);
  const attributes = keptAttributes(node).map(([, value]) => ` ${value} `);
  const own = node.value ?? node.alt ?? (node.children ?? []).map(spoken).join('');
  const text = attributes.join('') + own;
  return isBlockNode(node) ? `\n${text}\n` : text;
}

function htmlText(node: LooseNode): string {
  return piecesOf(node)
    .map(({ text, dropped, isBreak }) => (dropped ? '' : text) + (isBreak ? ' ' : ''))
    .join('')
    .replace(/ +/g, ' ');
}

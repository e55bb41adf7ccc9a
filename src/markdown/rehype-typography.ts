import type { Element, Root, RootContent } from 'hast';
import { curlText, type QuoteState } from '../lib/typography.ts';

const VERBATIM = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'script', 'style', 'textarea', 'svg', 'math']);
const BLOCK = new Set('p li h1 h2 h3 h4 h5 h6 td th dt dd figcaption blockquote div section summary br'.split(' '));

/**
 * Sets typographic quotes, dashes and ellipses in running text. One linear pass that carries the last
 * character over inline borders, so that `"*word*"` closes; code, addresses and attributes stay as they are.
 */
export function rehypeTypography() {
  return (tree: Root): void => {
    walk(tree.children as RootContent[], { previous: '' });
  };
}

function walk(nodes: readonly RootContent[], state: QuoteState): void {
  for (const node of nodes) {
    if (node.type === 'text') node.value = curlText(node.value, state);
    else if ('children' in node) walkParent(node as Element, state);
  }
}

function walkParent(node: Element, state: QuoteState): void {
  const name = node.tagName ?? (node as { name?: string }).name ?? '';
  if (VERBATIM.has(name) || isBareAddress(node)) {
    state.previous = 'x';
    return;
  }
  if (BLOCK.has(name)) state.previous = '';
  walk(node.children as RootContent[], state);
  if (BLOCK.has(name)) state.previous = '';
}

function isBareAddress(node: Element): boolean {
  const [only] = node.children;
  return node.tagName === 'a' && only?.type === 'text' && /^(https?:\/\/|www\.|\S+@\S+$)/.test(only.value);
}

import type { Element, Root, RootContent } from 'hast';
import { curlText, type QuoteState, startOfBlock } from '../lib/typography.ts';
import { nameOf } from './jsx.ts';

const VERBATIM = new Set([
  'code',
  'pre',
  'kbd',
  'samp',
  'var',
  'script',
  'style',
  'textarea',
  'svg',
  'math',
]);
const BLOCK = new Set(
  'p li h1 h2 h3 h4 h5 h6 td th dt dd figcaption blockquote div section summary br'.split(' '),
);

/**
 * Sets typographic quotes, dashes and ellipses in running text. One linear pass that carries the last
 * character over inline borders, so that `"*word*"` closes; code, addresses and attributes stay as they are.
 */
export function rehypeTypography() {
  return (tree: Root): void => {
    setNodes(tree.children, startOfBlock());
  };
}

function setNodes(nodes: readonly RootContent[], state: QuoteState): void {
  for (const node of nodes) {
    if (node.type === 'text') node.value = curlText(node.value, state);
    else if ('children' in node) setParent(node as Element, state);
  }
}

function setParent(node: Element, state: QuoteState): void {
  const name = nameOf(node);
  if (VERBATIM.has(name) || isBareAddress(node)) {
    state.previous = 'x';
    return;
  }
  const isBlock = BLOCK.has(name) || (node.type as string) === 'mdxJsxFlowElement';
  if (isBlock) Object.assign(state, startOfBlock());
  setNodes(node.children, state);
  if (isBlock) Object.assign(state, startOfBlock());
}

function isBareAddress(node: Element): boolean {
  const [only] = node.children;
  return (
    node.tagName === 'a' &&
    only?.type === 'text' &&
    /^(https?:\/\/|www\.|\S+@\S+$)/.test(only.value)
  );
}

import type { Element } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { hastToBody, type Shell } from './hast-to-body.ts';
import type { LooseNode } from './loose-node.ts';
import { isKnownElement } from './markdown-html.ts';
import { attributeOf, attributesOf, imageSource } from './mdx-code.ts';
import type { NoticeLog } from './notice-log.ts';
import { nodesBelow } from './tree.ts';

/** The part of the conversion that a handler uses. */
interface State {
  all(node: LooseNode): Element[];
}

/** Nodes that HTML has no element for. */
const KEPT = [
  'footnoteReference',
  'footnoteDefinition',
  'code',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
];
/** How MDX writes attributes that HTML names otherwise. */
const PROPERTIES: Readonly<Record<string, string>> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
};

/** Whether a tree holds HTML, as tags or as JSX that names elements. */
export function holdsHtml(tree: LooseNode): boolean {
  return [...nodesBelow({ children: tree.children ?? [] })].some(
    (node) => (node.type === 'html' && node.value !== '') || isElementJsx(node),
  );
}

/**
 * Parses the HTML in Markdown together with the Markdown around it, and brings back as Markdown what has
 * a form there; the rest keeps its text.
 */
export function resolveHtml(tree: LooseNode, log: NoticeLog): LooseNode {
  const shells: LooseNode[] = [];
  const keep = (state: State, node: LooseNode): Shell => {
    shells.push(node);
    const shell = { type: 'shell' as const, index: shells.length - 1 };
    return node.children ? { ...shell, children: state.all(node) } : shell;
  };
  const jsx = (state: State, node: LooseNode) =>
    isElementJsx(node) ? elementOf(node, state.all(node)) : keep(state, node);
  const handlers = {
    ...Object.fromEntries(KEPT.map((type) => [type, keep])),
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
  };
  const options: object = { allowDangerousHtml: true, handlers };
  const hast = unified()
    .use(remarkRehype, options as Options)
    .use(rehypeRaw, { passThrough: ['shell'] as never })
    .runSync(tree as unknown as MarkdownRoot);
  return hastToBody(hast, { log, shells, isWhole: false });
}

/** Whether a JSX element is one of HTML's. */
export function isElementJsx(node: LooseNode): boolean {
  return node.type.startsWith('mdxJsx') && isKnownElement(node.name ?? '');
}

function elementOf(node: LooseNode, children: Element[]): Element {
  const properties: Element['properties'] = {};
  for (const { name = '' } of attributesOf(node)) {
    const value = name === 'src' ? imageSource(node) : attributeOf(node, name);
    if (value === undefined || /^on/i.test(name)) continue;
    properties[PROPERTIES[name] ?? name] = name.startsWith('class') ? value.split(/\s+/) : value;
  }
  return {
    type: 'element',
    tagName: node.name ?? '',
    properties,
    children,
    position: node.position,
  };
}

import { component, type LooseNode, paragraph, textNode } from './loose-node.ts';
import { attributeOf } from './mdx-code.ts';
import { oneLine } from './tree.ts';
import { tidyPhrasing } from './tidy-phrasing.ts';

const PHRASING = new Set(
  'text emphasis strong delete inlineCode break link image footnoteReference mdxJsxTextElement'.split(
    ' ',
  ),
);
const FLOW_PARENTS = new Set(
  'root blockquote listItem footnoteDefinition mdxJsxFlowElement'.split(' '),
);
/** Blocks that say nothing when they are empty. */
const PARENTS = new Set('paragraph heading blockquote list table footnoteDefinition'.split(' '));

/** Puts every node where its kind may stand, so that the tree can be written down: no word moves or goes. */
export function fitContent(node: LooseNode): void {
  const { type, children } = node;
  if (!children) return;
  children.forEach(fitContent);
  if (FLOW_PARENTS.has(type)) node.children = toFlow(children);
  else if (type === 'list') node.children = wrapped(children, 'listItem', toFlow);
  else if (type === 'table') node.children = toRows(children);
  else if (type === 'tableRow') node.children = wrapped(children, 'tableCell', cellOf);
  else if (type === 'tableCell') node.children = cellOf(children);
  // A paragraph is taken apart by what holds it.
  else if (type !== 'paragraph') node.children = phrasingOf(children, type === 'heading');
}

function toFlow(nodes: readonly LooseNode[]): LooseNode[] {
  const flow: LooseNode[] = [];
  let run: LooseNode[] = [];
  const endRun = () => {
    const children = tidyPhrasing(run, true);
    if (children.length > 0) flow.push({ ...paragraph(...children), position: run[0]?.position });
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) {
      run.push(node);
      continue;
    }
    endRun();
    flow.push(...asFlow(node));
  }
  endRun();
  return flow;
}

function asFlow(node: LooseNode): LooseNode[] {
  const children = node.children ?? [];
  if (node.type === 'paragraph') return toFlow(children);
  if (node.type === 'listItem')
    return [{ type: 'list', ordered: false, spread: false, children: [node] }];
  if (node.type === 'tableRow' || node.type === 'tableCell') return toFlow(children);
  if (node.type.startsWith('mdxJsx')) return [asFlowComponent(node)].flat();
  return PARENTS.has(node.type) && children.length === 0 ? [] : [node];
}

/** A component that sets its content apart stands on lines of its own; a figure that lost its image is its caption. */
function asFlowComponent(node: LooseNode): LooseNode | LooseNode[] {
  const caption = node.name === 'Figure' ? attributeOf(node, 'caption') : undefined;
  const children = toFlow(node.children ?? []);
  if (node.name === 'Figure' && children.length === 0)
    return caption === undefined ? [] : paragraph(textNode(caption));
  return { ...component(node.name ?? '', {}, children), attributes: node.attributes };
}

function isPhrasing(node: LooseNode): boolean {
  const isTerm = node.type === 'mdxJsxTextElement' && node.name === 'Term';
  return isTerm || (PHRASING.has(node.type) && node.type !== 'mdxJsxTextElement');
}

function phrasingOf(nodes: readonly LooseNode[], isBlock: boolean): LooseNode[] {
  return tidyPhrasing(flatten(nodes), isBlock);
}

function cellOf(nodes: readonly LooseNode[]): LooseNode[] {
  return phrasingOf(nodes, true).map(withoutBreak);
}

/** Blocks in a line, a space apart. */
function flatten(nodes: readonly LooseNode[]): LooseNode[] {
  const flat: LooseNode[] = [];
  for (const node of nodes) {
    if (isPhrasing(node)) flat.push(node);
    else flat.push(...apart(flat), ...wordsOf(node), textNode(' '));
  }
  return flat;
}

/** A space, unless one ends what is there. */
function apart(nodes: readonly LooseNode[]): LooseNode[] {
  const { type, value } = nodes.at(-1) ?? {};
  return nodes.length === 0 || (type === 'text' && /\s$/.test(value?.slice(-1) ?? ''))
    ? []
    : [textNode(' ')];
}

function wordsOf(node: LooseNode): LooseNode[] {
  if (node.type === 'code') return [{ type: 'inlineCode', value: oneLine(node.value ?? '') }];
  if (node.value !== undefined) return [textNode(node.value)];
  const named = ['title', 'caption'].flatMap((name) => attributeOf(node, name) ?? []);
  return [...named.map((words) => textNode(`${words} `)), ...flatten(node.children ?? [])];
}

function withoutBreak(node: LooseNode): LooseNode {
  if (node.type === 'break') return textNode(' ');
  return node.children ? { ...node, children: node.children.map(withoutBreak) } : node;
}

/** Children of one type; whatever else stands there is wrapped in one. */
function wrapped(
  nodes: readonly LooseNode[],
  type: string,
  fit: (nodes: readonly LooseNode[]) => LooseNode[],
): LooseNode[] {
  return nodes.flatMap((node) => {
    if (node.type === type) return [node];
    const children = fit([node]);
    return children.length === 0 ? [] : [{ type, children }];
  });
}

/** Rows with as many cells as the longest has. */
function toRows(nodes: readonly LooseNode[]): LooseNode[] {
  const rows = wrapped(nodes, 'tableRow', (row) => wrapped(row, 'tableCell', cellOf));
  const width = Math.max(0, ...rows.map(({ children }) => children?.length ?? 0));
  if (width === 0) return [];
  for (const { children } of rows)
    while (children && children.length < width) children.push({ type: 'tableCell', children: [] });
  return rows;
}

import type { Segment } from '../types.ts';
import { component, lineOf, type LooseNode } from './loose-node.ts';
import { nodesBelow } from './tree.ts';

/** Characters at the end of a heading that its id may take. */
const MAX_ID = 200;
const HEADING_ID = /[ \t]*\{#([^\s{}]+)\}[ \t]*$/;

/** The name of a file that code is shown under, as documentation tools have it: `title="app.js"`. */
export function codeTitle(code: LooseNode): string | undefined {
  return /(?:^|\s)(?:title|filename)=(["'])([^"']+)\1/.exec(code.meta ?? '')?.[2];
}

/** Puts titled code into a figure, and leaves nothing behind the language that only another tool reads. */
export function frameCode(parent: LooseNode): void {
  parent.children?.forEach((child, index, siblings) => {
    frameCode(child);
    if (child.type !== 'code') return;
    const title = codeTitle(child);
    child.meta = null;
    child.lang = /^[\w+#.-]+/.exec(child.lang ?? '')?.[0] ?? null;
    if (title !== undefined) siblings[index] = component('Figure', { caption: title }, [child]);
  });
}

/** Takes the ids that headings have by hand out of their text; what was taken is told as removed. */
export function takeHeadingIds(tree: LooseNode): Segment[] {
  const removed: Segment[] = [];
  for (const node of nodesBelow({ children: tree.children ?? [] })) {
    const last = node.type === 'heading' ? node.children?.at(-1) : undefined;
    const [whole, id] =
      (last?.type === 'text' && HEADING_ID.exec((last.value ?? '').slice(-MAX_ID))) || [];
    if (!last || whole === undefined) continue;
    last.value = last.value?.slice(0, -whole.length) ?? '';
    node.data = { ...node.data, hProperties: { id } };
    removed.push({ text: `${whole}\n`, dropped: 'markup', line: lineOf(node) });
  }
  return removed;
}

/** Writes the addresses of links and images where they are used, and takes the definitions out. */
export function resolveReferences(tree: LooseNode): void {
  const definitions = new Map<string, LooseNode>();
  for (const node of nodesBelow({ children: tree.children ?? [] }))
    if (node.type === 'definition' && !definitions.has(node.identifier ?? ''))
      definitions.set(node.identifier ?? '', node);
  resolveIn(tree, definitions);
}

function resolveIn(parent: LooseNode, definitions: ReadonlyMap<string, LooseNode>): void {
  if (!parent.children) return;
  parent.children = parent.children.flatMap((node): LooseNode[] => {
    resolveIn(node, definitions);
    if (node.type === 'definition') return [];
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return [node];
    const { url, title } = definitions.get(node.identifier ?? '') ?? {};
    if (url === undefined) return node.children ?? [];
    const { children = [], alt = null, position } = node;
    const target = { url, title: title ?? null, position };
    return node.type === 'linkReference'
      ? [{ ...target, type: 'link', children }]
      : [{ ...target, type: 'image', alt }];
  });
}

/** Gives every row of a table as many cells as its longest has: what is beyond the head is text too. */
export function widenTables(tree: LooseNode): void {
  for (const node of nodesBelow({ children: tree.children ?? [] })) {
    if (node.type !== 'table') continue;
    const rows = node.children ?? [];
    const width = Math.max(...rows.map(({ children }) => children?.length ?? 0));
    const align = (node.align as (string | null)[] | undefined) ?? [];
    node.align = Array.from({ length: width }, (_, column) => align[column] ?? null);
    for (const { children } of rows.slice(0, 1))
      while (children && children.length < width)
        children.push({ type: 'tableCell', children: [] });
  }
}

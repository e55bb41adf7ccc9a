import type { Element, ElementContent } from 'hast';
import type { State } from './hast-to-body.ts';
import { isElement, propertyOf, elementsIn } from './html-elements.ts';
import type { LooseNode } from './loose-node.ts';
import type { NoticeLog } from './notice-log.ts';

/** A cell may reach over as many columns or rows; more is a mistake, or an attack. */
const MAX_SPAN = 40;

/**
 * A table as Markdown can say it: a head row, then rows, each cell one line. Cells that reach over others
 * are followed by empty ones. What is a table only to be laid out becomes what it holds.
 */
export function readTable(state: State, table: Element, log: NoticeLog): LooseNode[] {
  const line = table.position?.start.line;
  if (isLayout(table)) {
    log.add('changed', 'a table that only lays things out is taken apart', line);
    return flowOf(state, table.children);
  }
  const rows = rowsOf(table);
  const cells = rows.map((row) => row.children.filter((cell) => isElement(cell, 'td', 'th')));
  const isIntricate = cells.flat().some((cell) => isSpanning(cell) || holdsBlocks(cell));
  if (isIntricate)
    log.add('changed', 'a table has simpler cells now; all of its text is there', line);
  const outside = table.children.filter(
    (child) => !isElement(child, 'thead', 'tbody', 'tfoot', 'tr'),
  );
  const before = flowOf(state, outside);
  if (rows.length === 0) return before;
  const grid = spread(cells, state);
  return [...before, { type: 'table', align: alignment(cells[0] as Element[]), children: grid }];
}

/** One column, or blocks that no cell of Markdown can hold. */
function isLayout(table: Element): boolean {
  const inner = elementsIn(table);
  const isBlock = (node: ElementContent) =>
    isElement(node, 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'figure', 'blockquote');
  if (inner.some(isBlock)) return true;
  if (inner.some((node) => node.tagName === 'th')) return false;
  return rowsOf(table).every((row) => row.children.filter((node) => isElement(node)).length < 2);
}

function flowOf(state: State, nodes: readonly ElementContent[]): LooseNode[] {
  return nodes.flatMap((node) =>
    isElement(node, 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th')
      ? flowOf(state, node.children)
      : state.toFlow(state.all({ type: 'root', children: [node] })),
  );
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (isElement(child, 'thead', 'tbody', 'tfoot')) return rowsOf(child);
    return isElement(child, 'tr') ? [child] : [];
  });
}

function spread(rows: readonly Element[][], state: State): LooseNode[] {
  const taken = new Set<string>();
  return rows.map((cells, row) => {
    const children: LooseNode[] = [];
    const fill = () => {
      while (taken.has(`${row} ${children.length}`))
        children.push({ type: 'tableCell', children: [] });
    };
    for (const cell of cells) {
      fill();
      for (let down = 0; down < spanOf(cell, 'rowSpan'); down += 1)
        for (let across = 0; across < spanOf(cell, 'colSpan'); across += 1)
          if (down + across > 0) taken.add(`${row + down} ${children.length + across}`);
      children.push({ type: 'tableCell', children: state.all(cell) });
    }
    fill();
    return { type: 'tableRow', children };
  });
}

function spanOf(cell: Element, name: string): number {
  const span = Math.trunc(Number(cell.properties[name] ?? 1));
  return span >= 1 ? Math.min(span, MAX_SPAN) : 1;
}

function isSpanning(cell: ElementContent): boolean {
  return isElement(cell) && spanOf(cell, 'rowSpan') + spanOf(cell, 'colSpan') > 2;
}

function holdsBlocks(cell: ElementContent): boolean {
  const blocks = isElement(cell)
    ? cell.children.filter((node) => isElement(node, 'p', 'ul', 'ol', 'dl', 'div'))
    : [];
  return blocks.length > 1 || blocks.some((node) => !isElement(node, 'p', 'div'));
}

function alignment(cells: readonly Element[]): (string | null)[] {
  return cells.map((cell) => {
    const style = /text-align:\s*(left|right|center)/.exec(propertyOf(cell, 'style'))?.[1];
    const align = propertyOf(cell, 'align') || style || '';
    return /^(?:left|right|center)$/.test(align) ? align : null;
  });
}

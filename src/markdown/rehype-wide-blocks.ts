import type { Element, Root } from 'hast';
import { spokenText } from './spoken-text.ts';
import { walk } from './walk.ts';

/**
 * Lets wide tables and code scroll inside themselves, by keyboard too: a table stands in a focusable
 * region of its own, code blocks take the focus themselves.
 */
export function rehypeWideBlocks() {
  return (tree: Root): void => {
    walk(tree, (node, parent, index) => {
      if (node.type !== 'element') return;
      if (node.tagName === 'td' || node.tagName === 'th') alignCell(node);
      if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
      if (node.tagName === 'table') parent.children[index] = scrollRegion(node);
    });
  };
}

/** `align`, which GFM's columns become, is no longer HTML. */
function alignCell(cell: Element): void {
  const { align } = cell.properties;
  delete cell.properties['align'];
  if (align === 'right' || align === 'center') cell.properties['className'] = [align];
}

function scrollRegion(table: Element): Element {
  const heads: string[] = [];
  walk(table, (cell) => {
    if (cell.type === 'element' && cell.tagName === 'th') heads.push(spokenText(cell));
  });
  const label = heads.filter(Boolean).join(', ');
  return {
    type: 'element',
    tagName: 'section',
    properties: {
      className: ['wide'],
      ariaLabel: label ? `Table: ${label}` : 'Table',
      tabIndex: 0,
    },
    children: [table],
  };
}

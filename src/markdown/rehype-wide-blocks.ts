import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { isJsx } from './jsx.ts';
import { SKIP, walk } from './walk.ts';

/**
 * Lets wide tables and code scroll inside themselves, by keyboard too: a table stands in a focusable
 * region of its own, code blocks take the focus themselves. A table inside `<Contrast>` folds instead.
 */
export function rehypeWideBlocks() {
  return (tree: Root): void => {
    walk(tree, (node, parent, index) => {
      if (isJsx(node) && node.name === 'Contrast') return SKIP;
      if (node.type !== 'element') return undefined;
      if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
      if (node.tagName !== 'table') return undefined;
      parent.children[index] = scrollRegion(node);
      return SKIP;
    });
  };
}

function scrollRegion(table: Element): Element {
  const heads: string[] = [];
  walk(table, (cell) => {
    if (cell.type === 'element' && cell.tagName === 'th') heads.push(toString(cell));
  });
  const label = heads.filter(Boolean).join(', ');
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['wide'], role: 'region', ariaLabel: label ? `Table: ${label}` : 'Table', tabIndex: 0 },
    children: [table as ElementContent],
  };
}

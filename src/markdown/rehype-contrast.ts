import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { isJsx } from './jsx.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

const ROLES: Readonly<Record<string, string>> = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader', td: 'cell' };

/**
 * Prepares the table inside `<Contrast>` to fold on a phone: roles, because a folded table loses its
 * own in some browsers, and on each cell the name of its side, to be shown when the head row is not.
 */
export function rehypeContrast(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    walk(tree, (node) => {
      if (!isJsx(node) || node.name !== 'Contrast') return;
      const sides: string[] = [];
      walk(node, (element) => {
        if (element.type !== 'element') return;
        const role = ROLES[element.tagName];
        if (role) element.properties['role'] = role;
        if (element.tagName === 'th') sides.push(toString(element));
        if (element.tagName === 'tr') labelCells(element, sides);
      });
      if (sides.length === 2) return;
      notesOf(file, context).problems.push({
        file: coursePath(file, context),
        line: node.position?.start.line,
        column: node.position?.start.column,
        message: `<Contrast> holds ${sides.length === 0 ? 'no table' : `a table of ${sides.length} columns`}`,
        remedy: 'put one table of two columns inside it, with an empty line before and after; its head row names the two sides',
      });
    });
  };
}

function labelCells(row: Element, sides: readonly string[]): void {
  const cells = row.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'td');
  cells.forEach((cell, index) => (cell.properties['dataSide'] = sides[index] ?? ''));
}

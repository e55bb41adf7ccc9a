import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { isJsx, type JsxElement } from './jsx.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

/**
 * Turns the two-column table inside `<Contrast>` into a two-sided list: one item a row, each half led by
 * the name of its side. A table would lose its sense when it folds on a telephone; a list keeps it, and
 * is read out half by half.
 */
export function rehypeContrast(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    walk(tree, (node, parent, index) => {
      if (!isJsx(node) || node.name !== 'Contrast') return;
      const [sides, ...pairs] = rowsOf(node);
      const isSound = sides?.length === 2 && pairs.length > 0;
      if (!isSound) reportShape(node, sides?.length ?? 0, file, context);
      parent.children[index] = isSound ? twoSidedList(sides, pairs) : element('div', node.children);
    });
  };
}

function rowsOf(contrast: JsxElement): Element[][] {
  const rows: Element[][] = [];
  walk(contrast, (node) => {
    if (node.type !== 'element') return;
    if (node.tagName === 'tr') rows.push([]);
    else if (node.tagName === 'th' || node.tagName === 'td') rows.at(-1)?.push(node);
  });
  return rows;
}

function twoSidedList(sides: readonly Element[], pairs: readonly (readonly Element[])[]): Element {
  const names = sides.map((side) => toString(side));
  const items = pairs.map((pair, row) =>
    element(
      'li',
      names.map((name, column) => half(name, pair[column]?.children ?? [], row > 0)),
    ),
  );
  return element('ul', items, { className: ['contrast'] });
}

/** Only the first naming of a side is indexed, so that a search finds it once. */
function half(name: string, content: ElementContent[], isRepeated: boolean): Element {
  const label = element(
    'b',
    [{ type: 'text', value: name }],
    isRepeated ? { dataPagefindIgnore: '' } : {},
  );
  return element('p', [label, { type: 'text', value: ' ' }, ...content]);
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

function reportShape(node: JsxElement, columns: number, file: VFile, context: CourseContext): void {
  notesOf(file, context).problems.push({
    file: coursePath(file, context),
    line: node.position?.start.line,
    column: node.position?.start.column,
    message: `<Contrast> holds ${columns === 0 ? 'no table' : columns === 2 ? 'a table without rows' : `a table of ${columns} columns`}`,
    remedy:
      'put one table of two columns inside it, with an empty line before and after; its head row names the two sides',
  });
}

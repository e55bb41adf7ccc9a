import type { Root } from 'hast';
import { slug } from 'github-slugger';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { attributeOf, isJsx, setAttribute } from './jsx.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

/**
 * Gives each `<Term>` the id that links can lead to: `term-` and its name, or its own words. A term is
 * marked where it is defined, so once a lesson.
 */
export function rehypeTerms(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    const marked = new Set<string>();
    walk(tree, (node) => {
      if (!isJsx(node) || node.name !== 'Term') return;
      const name = (attributeOf(node, 'name') ?? toString(node)).trim();
      const id = `term-${slug(name)}`;
      if (!marked.has(id)) setAttribute(node, 'id', id);
      else {
        notesOf(file, context).problems.push({
          file: coursePath(file, context),
          line: node.position?.start.line,
          column: node.position?.start.column,
          message: `the term "${name}" is marked twice in this lesson`,
          remedy: 'keep <Term> where the term is defined, and write the plain word elsewhere',
        });
      }
      marked.add(id);
    });
  };
}

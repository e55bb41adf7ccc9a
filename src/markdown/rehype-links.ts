import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { addressOf } from '../lib/course-map.ts';
import { attributeOf, nameOf, setAttribute } from './jsx.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

/** Turns links to lessons into addresses and notes every link, to be checked when all lessons are read. */
export function rehypeLinks(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    const from = coursePath(file, context);
    walk(tree, (node) => {
      if (nameOf(node) !== 'a') return;
      const href = attributeOf(node, 'href');
      if (href === undefined || isNoteLink(href)) return;
      notesOf(file, context).links.push({
        href,
        line: node.position?.start.line,
        column: node.position?.start.column,
      });
      const target = context.map.resolve(href, from);
      // An address that may run code is reported; in the meantime it leads nowhere.
      const address = target.kind === 'forbidden' ? '#' : addressOf(target, context.base);
      if (address !== undefined) setAttribute(node, 'href', address);
    });
  };
}

/** Footnote links are made by remark-gfm, not written by an author. */
function isNoteLink(href: string): boolean {
  return /^#note-fn(ref)?-/.test(href);
}

import type { Root } from 'hast';
import { closest } from 'fastest-levenshtein';
import type { VFile } from 'vfile';
import { CALLOUT_TYPES } from '../lib/callout.ts';
import { attributeOf, isJsx } from './jsx.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

/** Reports a `<Callout>` whose type is none of the known ones: it would stand without a name. */
export function rehypeCallouts(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    walk(tree, (node) => {
      if (!isJsx(node) || node.name !== 'Callout') return;
      const type = attributeOf(node, 'type');
      if (type === undefined || CALLOUT_TYPES.some((known) => known === type)) return;
      notesOf(file, context).problems.push({
        file: coursePath(file, context),
        line: node.position?.start.line,
        column: node.position?.start.column,
        message: `the callout has an unknown type, "${type}"`,
        remedy: `did you mean "${closest(type, CALLOUT_TYPES)}"? The types are ${CALLOUT_TYPES.join(', ')}`,
      });
    });
  };
}

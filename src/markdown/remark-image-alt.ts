import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

/** Asks for a text alternative in `![](file.png)`; Markdown can't say that an image only decorates. */
export function remarkImageAlt(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    walk(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if (node.alt?.trim()) return;
      const name = 'url' in node ? node.url : 'label' in node ? node.label : '';
      notesOf(file, context).problems.push({
        file: coursePath(file, context),
        line: node.position?.start.line,
        column: node.position?.start.column,
        message: `the image ${name} has no text alternative`,
        remedy: 'say between the brackets what the image shows: ![A falling line](file.png)',
      });
    });
  };
}

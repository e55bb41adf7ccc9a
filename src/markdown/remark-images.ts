import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { decodeAddress } from '../lib/course-map.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

/**
 * Asks for a text alternative in `![](file.png)`, since Markdown can't say that an image only decorates,
 * and encodes a bare per cent sign in an image's address, which Astro would stop at.
 */
export function remarkImages(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    walk(tree, (node) => {
      if (node.type === 'image' || node.type === 'definition') node.url = mendAddress(node.url);
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if (node.alt?.trim()) return;
      const name = node.type === 'image' ? decodeAddress(node.url) : (node.label ?? '');
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

function mendAddress(address: string): string {
  return address.replace(/%(?![\da-f]{2})/gi, '%25');
}

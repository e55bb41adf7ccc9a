import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { decodeAddress, encodePath, withBase } from '../lib/course-map.ts';
import { attributeOf, hasAttribute, isJsx, nameOf, setAttribute } from './jsx.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

/** Top-level blocks that fit a first screen; an image among them is loaded at once. */
const BLOCKS_ABOVE_THE_FOLD = 3;

/**
 * Notes every image to be checked on disk, asks for a text alternative, and hands images written as
 * HTML to the same optimiser as Markdown's. Images on the first screen load at once, the others lazily.
 */
export function rehypeImages(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    const blocks = tree.children.filter(
      (node) => node.type !== 'text' && !node.type.startsWith('mdxjs'),
    );
    const early = new Set<unknown>();
    for (const block of blocks.slice(0, BLOCKS_ABOVE_THE_FOLD)) {
      early.add(block);
      if ('children' in block) walk(block, (node) => void early.add(node));
    }
    const paths = file.data.astro?.localImagePaths;
    // Astro's own reading of addresses leaves `%2F` as it is, and then looks for a file of that name.
    paths?.splice(0, paths.length, ...new Set(paths.map(decodeAddress)));
    walk(tree, (node) => {
      if (nameOf(node) !== 'img') return;
      noteImage(node, file, context);
      setAttribute(node, 'loading', early.has(node) ? 'eager' : 'lazy');
      setAttribute(node, 'decoding', 'async');
    });
  };
}

function noteImage(node: Parameters<typeof nameOf>[0], file: VFile, context: CourseContext): void {
  const place = { line: node.position?.start.line, column: node.position?.start.column };
  const src = attributeOf(node, 'src') ?? '';
  const notes = notesOf(file, context);
  notes.images.push({ src, ...place });
  if (!hasAttribute(node, 'alt')) {
    notes.problems.push({
      file: coursePath(file, context),
      ...place,
      message: `the image ${src} has no text alternative`,
      remedy: 'say in alt what the image shows, or write alt="" if it only decorates',
    });
  }
  if (/^\/(?!\/)/.test(src))
    setAttribute(node, 'src', withBase(context.base, encodePath(decodeAddress(src))));
  const paths = file.data.astro?.localImagePaths;
  const isLocal = src !== '' && !/^([a-z][a-z\d+.-]*:|\/)/i.test(src);
  const path = decodeAddress(src);
  if (!paths || !isLocal || isJsx(node)) return;
  // Astro finds the file by decoding the address, and stops at a bare per cent sign.
  setAttribute(node, 'src', encodeURI(path));
  if (!paths.includes(path)) paths.push(path);
}

import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { attributeOf, isJsx, nameOf } from './jsx.ts';
import { coursePath, type CourseContext } from './lesson-file.ts';
import { walk } from './walk.ts';

/**
 * Sets an empty target for each id that a section had before, inside its heading or term, so that an old
 * link arrives there with scripts off too. An id that the page has otherwise is left alone.
 */
export function rehypeOldAnchors(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    const aliases = context.aliases.get(coursePath(file, context));
    if (!aliases) return;
    const sections = new Map<string, Element>();
    const taken = new Set<string>();
    walk(tree, (node) => {
      const id = attributeOf(node, 'id');
      if (id === undefined) return;
      taken.add(id);
      if (isSection(node)) sections.set(id, node as Element);
    });
    for (const [old, id] of aliases) {
      if (!taken.has(old)) sections.get(id)?.children.unshift(emptyTarget(old));
    }
  };
}

function isSection(node: Nodes): boolean {
  return /^h[1-6]$/.test(nameOf(node)) || (isJsx(node) && node.name === 'Term');
}

function emptyTarget(id: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    // Pagefind notes every other id that it meets.
    properties: { id, className: ['old-anchor'], dataPagefindIgnore: '' },
    children: [],
  };
}

import type { Element, Nodes, Root } from 'hast';
import { slug } from 'github-slugger';
import rehypeSlug from 'rehype-slug';
import type { VFile } from 'vfile';
import { HeadingIds, PAGE_IDS } from '../lib/heading-ids.ts';
import { attributeOf, nameOf } from './jsx.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { spokenText } from './spoken-text.ts';
import { walk } from './walk.ts';

const HEADING = /^h[1-6]$/;

/**
 * Gives every heading an id by rehype-slug and makes sure that each stands once on the page:
 * rehype-slug gives an empty id to a heading of marks alone and does not look at ids fixed by hand.
 * An id fixed twice is reported, since only its author can say which link should lead where.
 */
export function rehypeHeadingIds(context: CourseContext) {
  const addSlugs = rehypeSlug();
  return (tree: Root, file: VFile): void => {
    const taken = new Set<string>();
    const open: Element[] = [];
    walk(tree, (node) => {
      const id = attributeOf(node, 'id');
      if (id !== undefined) claim(id, node, taken, file, context);
      else if (node.type === 'element' && HEADING.test(node.tagName)) open.push(node);
    });
    // It would look at every element for those that are known by now.
    addSlugs({ type: 'root', children: open.map(nameOnly) });
    const ids = new HeadingIds(taken);
    for (const node of open)
      node.properties.id = ids.give(slug(spokenText(node)), String(node.properties.id));
  };
}

/** A heading for rehype-slug to look at: with the properties of the real one, and the words that name it. */
function nameOnly(heading: Element): Element {
  return { ...heading, children: [{ type: 'text', value: spokenText(heading) }] };
}

function claim(
  id: string,
  node: Nodes,
  taken: Set<string>,
  file: VFile,
  context: CourseContext,
): void {
  const isOfPage = PAGE_IDS.has(id);
  if (isOfPage || taken.has(id)) {
    const where = HEADING.test(nameOf(node)) ? ` (again at "${spokenText(node)}")` : '';
    notesOf(file, context).problems.push({
      file: coursePath(file, context),
      line: node.position?.start.line,
      column: node.position?.start.column,
      message: isOfPage
        ? `the id "${id}" is one that every page has`
        : `the id "${id}" stands twice in this lesson${where}`,
      remedy: isOfPage ? 'write another id' : 'give one of the two another id',
    });
  }
  taken.add(id);
}

import type { Element, ElementContent, Root } from 'hast';
import { BLOCKS, isElement } from './html-elements.ts';

/** Elements that mark words within a line; around blocks they mean nothing that Markdown can say. */
const MARKS = new Set('b strong i em u s del strike ins mark small big code font label'.split(' '));
/** Elements that mean nothing that Markdown can say. */
const MEANINGLESS = new Set(
  'span font small big label ins abbr acronym time cite bdi bdo data dfn nobr slot'.split(' '),
);
/** Elements that say something without text. */
const TELLING = new Set(
  'img br hr input td th tr iframe video audio picture source math'.split(' '),
);

/**
 * Takes out of a tree what the way to Markdown would only stumble over: comments, elements without
 * meaning or content, and marks around blocks, since some editors put a whole document into one `<b>`.
 * @returns whether there is a block in it.
 */
export function tidyElements(parent: Root | Element): boolean {
  let hasBlock = false;
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (!isElement(child)) {
      if (child.type !== 'comment') append(children, child);
      continue;
    }
    const holdsBlock = tidyElements(child);
    hasBlock ||= holdsBlock || (BLOCKS.has(child.tagName) && child.tagName !== 'br');
    const isKept = !isMeaningless(child) && !(holdsBlock && MARKS.has(child.tagName));
    for (const node of isKept ? [child] : child.children) append(children, node);
  }
  parent.children = children;
  return hasBlock;
}

function isMeaningless({ tagName, children, data }: Element): boolean {
  if (TELLING.has(tagName) || (data && 'note' in data)) return false;
  // Elements that a page names itself.
  if (MEANINGLESS.has(tagName) || tagName.includes('-')) return true;
  const isBlank = children.every((child) => child.type === 'text' && child.value.trim() === '');
  return isBlank && !BLOCKS.has(tagName);
}

/** Neighbouring texts become one. */
function append(nodes: ElementContent[], node: ElementContent): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text')
    nodes[nodes.length - 1] = { ...last, value: last.value + node.value };
  else nodes.push(node);
}

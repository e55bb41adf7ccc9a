import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { decodeAddress } from '../../../lib/course-map.ts';
import { elementsIn, isElement, propertyOf } from './html-elements.ts';
import { noteOf } from './html-notes.ts';
import type { NoticeLog } from './notice-log.ts';
import { nodesBelow } from './tree.ts';

/**
 * Leads links within a page to headings, the only anchors that Markdown has: one that is linked to keeps
 * its id, and what is anchored below a heading, or with nothing between right before it, is reached at the
 * heading. In a whole page, a link to nothing is none; a part of one may link to anchors that are made elsewhere.
 */
export function leadToHeadings(tree: Root, isWhole: boolean, log: NoticeLog): void {
  const sections = anchoredSections(tree);
  const ids = new Map<Element, string>();
  for (const link of linksWithin(tree)) {
    const name = decodeAddress(propertyOf(link, 'href').slice(1));
    // GitHub's pages have ids of another name than their links, and scripts that know.
    const target = sections.get(name) ?? sections.get(`user-content-${name}`);
    if (target) {
      const id = ids.get(target) ?? idFor(target, name);
      ids.set(target, id);
      link.properties['href'] = `#${encodeURI(id)}`;
    } else if (isWhole || sections.has(name)) {
      if (toString(link).trim() !== '')
        log.add('lost', `a link to #${name.slice(0, 40)} leads to no heading: its words are kept`);
      delete link.properties['href'];
    }
  }
  for (const node of elementsIn(tree))
    if (/^h[1-6]$/.test(node.tagName)) setId(node, ids.get(node), isWhole);
}

/** The links to places of the same page, but for those to notes, which have a form of their own. */
function linksWithin(tree: Root): Element[] {
  const elements = elementsIn(tree);
  const references = new Set(
    elements
      .filter((node) => isElement(node, 'a', 'sup') && noteOf(node) !== undefined)
      .flatMap((node) => [node, ...elementsIn(node)]),
  );
  return elements.filter(
    (node) => node.tagName === 'a' && /^#./.test(propertyOf(node, 'href')) && !references.has(node),
  );
}

/** The heading that each anchor is reached at; `undefined` for those above the first. */
function anchoredSections(tree: Root): Map<string, Element | undefined> {
  const sections = new Map<string, Element | undefined>();
  let heading: Element | undefined;
  let waiting: string[] = [];
  const settle = (): void => {
    for (const name of waiting) if (!sections.has(name)) sections.set(name, heading);
    waiting = [];
  };
  for (const node of nodesBelow<Root['children'][number]>(tree)) {
    if (node.type === 'text' && node.value.trim() !== '') settle();
    if (node.type !== 'element') continue;
    if (/^h[1-6]$/.test(node.tagName)) {
      heading = node;
      settle();
    }
    waiting.push(...[propertyOf(node, 'id'), propertyOf(node, 'name')].filter(Boolean));
  }
  settle();
  return sections;
}

/** The heading's own id, or the anchor's, as far as `{#id}` can say it. */
function idFor(heading: Element, name: string): string {
  return (propertyOf(heading, 'id') || name).replace(/[\s{}]+/g, '-');
}

function setId(heading: Element, id: string | undefined, isWhole: boolean): void {
  if (isWhole) delete heading.properties['id'];
  if (id !== undefined) heading.properties['id'] = id;
}

import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { decodeAddress } from '../../../lib/course-map.ts';
import {
  ancestorsOf,
  BLOCKS,
  classesOf,
  elementsIn,
  isElement,
  parentsIn,
  propertyOf,
} from './html-elements.ts';

/** The parts of a page's footnotes. */
export interface NoteParts {
  /** What refers to a note, with its label. */
  readonly references: ReadonlyMap<Element, string>;
  /** What holds a note, with its label. */
  readonly definitions: ReadonlyMap<Element, string>;
  /** Links from a note back to the text, and headings over the notes. */
  readonly wayfinding: ReadonlySet<Element>;
}

const HOLDERS = ['li', 'p', 'div', 'aside'] as const;

/**
 * Finds footnotes by what makes them: a link to an element that links back to it. Word processors link
 * the number in the text and the number that the note begins with to each other. Numbers and arrows are
 * the tool's, not the author's.
 */
export function findNotes(tree: Root): NoteParts {
  const parents = parentsIn(tree);
  const byId = new Map<string, Element>();
  const links: Element[] = [];
  const linkCounts = new Map<Element, number>();
  for (const node of elementsIn(tree)) {
    for (const id of [propertyOf(node, 'id'), propertyOf(node, 'name')])
      if (id !== '' && !byId.has(id)) byId.set(id, node);
    if (node.tagName === 'a' && propertyOf(node, 'href').startsWith('#')) links.push(node);
  }
  for (const around of links.flatMap((link) => ancestorsOf(link, parents)))
    linkCounts.set(around, (linkCounts.get(around) ?? 0) + 1);
  const references = new Map<Element, string>();
  const definitions = new Map<Element, string>();
  const wayfinding = new Set<Element>();
  const backlinks = new Map<Element, Map<Element, Element>>();
  for (const link of links) {
    const isNone = wayfinding.has(link) || isHeading(link, parents);
    const target = isNone ? undefined : targetOf(link, byId);
    const note = target && noteAt(target, link, { parents, linkCounts });
    if (!note) continue;
    if (!backlinks.has(note)) backlinks.set(note, backlinksOf(note, byId));
    const back = [link, ...ancestorsOf(link, parents)].find((node) =>
      backlinks.get(note)?.has(node),
    );
    if (!back) continue;
    if (!definitions.has(note)) {
      definitions.set(note, String(definitions.size + 1));
      for (const arrow of backlinks.get(note)?.values() ?? []) wayfinding.add(arrow);
    }
    references.set(aloneIn(link, parents), definitions.get(note) ?? '');
  }
  for (const [element, label] of [...references, ...definitions])
    Object.assign((element.data ??= {} as never), { note: label });
  if (definitions.size > 0) addHeadings(tree, wayfinding);
  return { references, definitions, wayfinding };
}

/** The label that `findNotes` gave to an element. It stands apart from attributes, which a page may set. */
export function noteOf(element: Element): string | undefined {
  const { note } = (element.data ?? {}) as { note?: string };
  return note;
}

/** Brings notes that stand elsewhere on the page to the end of the article that refers to them. */
export function gatherNotes(
  tree: Root,
  article: Element,
  { references, definitions }: NoteParts,
): void {
  const inside = new Set(elementsIn(article));
  const labels = [...references].flatMap(([element, label]) =>
    inside.has(element) ? [label] : [],
  );
  const parents = parentsIn(tree);
  for (const [note, label] of definitions) {
    const parent = parents.get(note);
    if (
      !parent ||
      inside.has(note) ||
      !labels.includes(label) ||
      elementsIn(note).includes(article)
    )
      continue;
    parent.children = parent.children.filter((child) => child !== note);
    article.children.push(note);
  }
}

/** Whether a link is all that a heading says, as where a contents and its headings lead to each other. */
function isHeading(link: Element, parents: ReadonlyMap<Nodes, Element>): boolean {
  const heading = ancestorsOf(link, parents).find(({ tagName }) => /^h[1-6]$/.test(tagName));
  return heading !== undefined && toString(heading).trim() === toString(link).trim();
}

/** The element that holds a note, where a link leads to one or to the number that it begins with. */
function noteAt(
  target: Element,
  link: Element,
  {
    parents,
    linkCounts,
  }: {
    readonly parents: ReadonlyMap<Nodes, Element>;
    readonly linkCounts: ReadonlyMap<Element, number>;
  },
): Element | undefined {
  if (HOLDERS.some((name) => name === target.tagName)) return target;
  const number = toString(target).trim();
  if (target.tagName !== 'a' || number === '' || number !== toString(link).trim()) return undefined;
  const block = ancestorsOf(target, parents).find(({ tagName }) => BLOCKS.has(tagName));
  if (!block || !isElement(block, ...HOLDERS) || !toString(block).trim().startsWith(number))
    return undefined;
  // A note of several paragraphs has a block of its own around them, with no other link back.
  const outer = parents.get(block);
  return outer && isElement(outer, 'div', 'li') && linkCounts.get(outer) === 1 ? outer : block;
}

function targetOf(link: Element, byId: ReadonlyMap<string, Element>): Element | undefined {
  const id = propertyOf(link, 'href').slice(1);
  return byId.get(id) ?? byId.get(decodeAddress(id));
}

/** What a note links back to, with the links. */
function backlinksOf(note: Element, byId: ReadonlyMap<string, Element>): Map<Element, Element> {
  const found = new Map<Element, Element>();
  for (const node of elementsIn(note)) {
    const isLink = isElement(node, 'a') && propertyOf(node, 'href').startsWith('#');
    const target = isLink ? targetOf(node, byId) : undefined;
    if (target && target !== note && isLink) found.set(target, node);
  }
  return found;
}

/** The raised element around a link, where it holds nothing else. */
function aloneIn(link: Element, parents: ReadonlyMap<Nodes, Element>): Element {
  const parent = parents.get(link);
  const isAlone = parent?.tagName === 'sup' && toString(parent).trim() === toString(link).trim();
  return isAlone ? parent : link;
}

function addHeadings(tree: Root, wayfinding: Set<Element>): void {
  for (const node of elementsIn(tree)) {
    const isNotes =
      classesOf(node).includes('footnotes') || propertyOf(node, 'role') === 'doc-endnotes';
    if (!isNotes) continue;
    for (const child of node.children)
      if (isElement(child, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr')) wayfinding.add(child);
  }
}

import type { Element, Nodes, Root } from 'hast';
import { nodesBelow } from './tree.ts';

/** Elements that begin a line of their own, as the way to Markdown treats them. */
export const BLOCKS = new Set(
  `address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li listing main
  menu multicol nav ol optgroup option p plaintext pre search section select summary table tbody td
  textarea tfoot th thead tr ul video audio xmp`.split(/\s+/),
);

/** The element's classes; an attribute that is no list gives none. */
export function classesOf(element: Element): string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** An attribute as text; empty where it lacks. */
export function propertyOf(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}

/** Whether a node is an element, of one of these names where any are given. */
export function isElement(node: Nodes, ...names: string[]): node is Element {
  return node.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** The element that each node below a root stands in. */
export function parentsIn(tree: Root): Map<Nodes, Element> {
  const parents = new Map<Nodes, Element>();
  for (const element of elementsIn(tree))
    for (const child of element.children) parents.set(child, element);
  return parents;
}

/** The elements around one, innermost first. */
export function ancestorsOf(element: Element, parents: ReadonlyMap<Nodes, Element>): Element[] {
  const ancestors: Element[] = [];
  for (let at = parents.get(element); at; at = parents.get(at)) ancestors.push(at);
  return ancestors;
}

/** Every element below a node, parents first. */
export function elementsIn(parent: Root | Element): Element[] {
  return [...nodesBelow<Nodes>(parent)].filter((node) => isElement(node));
}

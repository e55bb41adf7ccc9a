import { Readability } from '@mozilla/readability';
import type { Element, Nodes, Root } from 'hast';
import { parseHTML } from 'linkedom';
import { chromeReason, isOfLinks, wordsOf } from './html-chrome.ts';
import {
  ancestorsOf,
  classesOf,
  elementsIn,
  isElement,
  parentsIn,
  propertyOf,
} from './html-elements.ts';

/** Pages with more elements are not weighed, but taken by what their elements are called. */
const MAX_WEIGHED = 60_000;
/** Words beside the article that make what holds both the article. */
const STRAY_WORDS = 60;
/** Names of what stands beside an article and has prose in it. */
const BESIDE =
  /^(?:comments?|disqus|related|recommended|sidebar|cookies?|newsletter|subscribe|promo|modal|popup)/i;
/** The attribute by which an element is known again. */
const MARK = 'data-source-place';

/**
 * The element of a page that holds its article: around what Mozilla's reader view would show, the element
 * that the page itself calls its article; without one, whatever holds the prose beside it too.
 */
export function findArticle(tree: Root): Element {
  const elements = elementsIn(tree);
  const body = elements.find(({ tagName }) => tagName === 'body');
  if (!body) return { type: 'element', tagName: 'body', properties: {}, children: [] };
  const parents = parentsIn(tree);
  const shown = elements.length > MAX_WEIGHED ? [] : readerView(elements, parents);
  const core = commonAncestor(shown, parents) ?? soleMain(elements) ?? body;
  const path = [core, ...ancestorsOf(core, parents)].filter((element) => isContainer(element));
  if (!path.includes(body)) return body;
  const inBody = path.slice(0, path.indexOf(body) + 1);
  const named = inBody.find((element) => isArticle(element)) ?? inBody.find((one) => isMain(one));
  return named ?? overProse(path[0] ?? body, parents, body);
}

/** The elements that Readability keeps. It is given a copy in which each is marked. */
function readerView(elements: readonly Element[], parents: ReadonlyMap<Nodes, Element>): Element[] {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const copies = new Map<Element, HTMLElement>();
  elements.forEach((element, place) => {
    const parent = copies.get(parents.get(element) as Element);
    const copy = copyOf(element, document, parent === undefined);
    copy.setAttribute(MARK, String(place));
    copies.set(element, copy);
    if (parent && copy.parentNode === null) parent.append(copy);
  });
  fillTexts(copies);
  try {
    const result = new Readability<Node>(document, { serializer: (node) => node }).parse();
    const marked =
      (result?.content as HTMLElement | undefined)?.querySelectorAll(`[${MARK}]`) ?? [];
    return [...marked].map((node) => elements[Number(node.getAttribute(MARK))] as Element);
  } catch {
    // Odd pages can stop it; the page's own elements say enough then.
    return [];
  }
}

function copyOf(element: Element, document: Document, isRoot: boolean): HTMLElement {
  const { tagName } = element;
  if (isRoot && tagName === 'html') return document.documentElement;
  if (tagName === 'head') return document.head;
  if (tagName === 'body') return document.body;
  const name = /^[a-z][a-z\d-]*$/.test(tagName) ? tagName : 'span';
  const copy = document.createElement(name);
  for (const attribute of [
    'id',
    'role',
    'style',
    'href',
    'src',
    'itemProp',
    'property',
    'content',
  ]) {
    const value = propertyOf(element, attribute);
    if (value !== '') copy.setAttribute(attribute.toLowerCase(), value);
  }
  const classes = classesOf(element);
  if (classes.length > 0) copy.setAttribute('class', classes.join(' '));
  return copy;
}

/** Puts texts between the copied elements, where they stand in the source. */
function fillTexts(copies: ReadonlyMap<Element, HTMLElement>): void {
  for (const [element, copy] of copies) {
    const document = copy.ownerDocument;
    let next = copy.firstChild;
    for (const child of element.children) {
      if (child.type === 'text') copy.insertBefore(document.createTextNode(child.value), next);
      else if (isElement(child)) next = copies.get(child)?.nextSibling ?? null;
    }
  }
}

function commonAncestor(
  elements: readonly Element[],
  parents: ReadonlyMap<Nodes, Element>,
): Element | undefined {
  let common: Element[] | undefined;
  for (const element of elements) {
    if (common?.[0] === element) continue;
    const path = new Set([element, ...ancestorsOf(element, parents)]);
    common = common === undefined ? [...path] : common.filter((candidate) => path.has(candidate));
  }
  return common?.[0];
}

function soleMain(elements: readonly Element[]): Element | undefined {
  for (const isKind of [isArticle, isMain]) {
    const [first, second] = elements.filter((element) => isKind(element));
    if (first && !second) return first;
  }
  return undefined;
}

/** Whether an element can hold a whole article; a list or a drawing is only a part of one. */
function isContainer({ tagName }: Element): boolean {
  return /^(?:body|main|article|section|div|form|center|td|details)$|-/.test(tagName);
}

function isArticle(element: Element): boolean {
  return element.tagName === 'article' || propertyOf(element, 'itemProp') === 'articleBody';
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || propertyOf(element, 'role') === 'main';
}

/** The element, or the ancestor that holds prose of the page beside it too. */
function overProse(core: Element, parents: ReadonlyMap<Nodes, Element>, body: Element): Element {
  let widest = core;
  for (let at = core; at !== body;) {
    const parent = parents.get(at);
    if (!parent) break;
    const path = [parent, ...ancestorsOf(parent, parents)];
    const stray = parent.children
      .filter((child) => isElement(child) && child !== at)
      .filter((child) => isProse(child as Element, path));
    const words = stray.reduce((sum, child) => sum + wordsOf(child as Element), 0);
    if (words >= STRAY_WORDS) widest = parent;
    at = parent;
  }
  return widest;
}

function isProse(element: Element, parents: readonly Element[]): boolean {
  const names = [propertyOf(element, 'id'), ...classesOf(element)];
  if (names.some((name) => BESIDE.test(name)) || element.tagName === 'aside') return false;
  return chromeReason(element, parents) === undefined && !isOfLinks(element);
}

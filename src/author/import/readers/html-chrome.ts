import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { DropReason } from '../types.ts';
import { classesOf, isElement, propertyOf, elementsIn } from './html-elements.ts';
import { isListSign } from './html-lists.ts';
import { oneLine } from './tree.ts';

/** Elements whose text no page shows. */
const UNSEEN = new Set('script style template noscript title noframes noembed'.split(' '));
/** Elements that are there to be worked with. */
const CONTROLS = new Set('button select textarea input datalist optgroup option'.split(' '));
/** Elements of which nothing can be kept but that they were there. */
const EMBEDDED = new Set('object embed canvas applet map'.split(' '));
/** Signs that tools put into headings, to link to them. */
const ANCHOR_SIGN = /^[#¶§\u200b\u{1f517}\s]*$/u;
/** A form with more words than this is the page itself. */
const MAX_FORM_WORDS = 100;

/** Why an element of the article does not stand in the lesson; `undefined` where it does. */
export function chromeReason(
  element: Element,
  parents: readonly Element[],
): DropReason | undefined {
  const { tagName } = element;
  if (isUnseen(element)) return 'script';
  if (isHidden(element)) return 'hidden';
  if (isTaskBox(element, parents)) return undefined;
  if (
    CONTROLS.has(tagName) ||
    tagName === 'nav' ||
    hasRole(element, /^(?:navigation|banner|search)$/)
  )
    return 'navigation';
  if (EMBEDDED.has(tagName)) return 'markup';
  const isInArticle = parents.some((parent) => isElement(parent, 'article', 'main', 'section'));
  if (/^(?:header|footer)$/.test(tagName) && !isInArticle) return 'navigation';
  if (/^(?:footer|aside)$/.test(tagName) && isOfLinks(element)) return 'navigation';
  if (tagName === 'form' && wordsOf(element) <= MAX_FORM_WORDS) return 'navigation';
  return isListSign(element) || isAnchorSign(element, parents) ? 'markup' : undefined;
}

/** Whether no page shows the element's text, so that it is no word of the page. */
export function isUnseen({ tagName }: Element): boolean {
  return UNSEEN.has(tagName);
}

/** Whether the source hides an element; a tab that is not chosen is only waiting. */
export function isHidden(element: Element): boolean {
  if (hasRole(element, /^tabpanel$/)) return false;
  if (element.properties['hidden'] !== undefined && element.properties['hidden'] !== false)
    return true;
  if (propertyOf(element, 'ariaHidden') === 'true') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    propertyOf(element, 'style'),
  );
}

/** Names what is left out, for those kinds that an author may miss. */
export function chromeName(element: Element): string | undefined {
  const { tagName } = element;
  if (tagName === 'style') return 'a style sheet';
  if (tagName === 'script') return 'a script';
  if (tagName === 'form') return 'a form';
  if (EMBEDDED.has(tagName)) return `an embedded <${tagName}>`;
  return isHidden(element) && wordsOf(element) > 0 ? 'a hidden part of the page' : undefined;
}

/** Words of a tree, by its spaces. */
export function wordsOf(node: Element | Root): number {
  return oneLine(toString(node)).split(' ').filter(Boolean).length;
}

/** Whether most of an element's words are links. */
export function isOfLinks(element: Element): boolean {
  let linked = 0;
  for (const node of elementsIn(element)) if (isElement(node, 'a')) linked += wordsOf(node);
  return linked * 2 > wordsOf(element);
}

function hasRole(element: Element, roles: RegExp): boolean {
  return roles.test(propertyOf(element, 'role'));
}

/** Whether an element shows that an entry of a list is done, or not yet. */
function isTaskBox(element: Element, parents: readonly Element[]): boolean {
  const isBox = element.tagName === 'input' && propertyOf(element, 'type') === 'checkbox';
  return isBox && parents.some(({ tagName }) => tagName === 'li');
}

function isAnchorSign(element: Element, parents: readonly Element[]): boolean {
  const isLink = element.tagName === 'a' && /#/.test(propertyOf(element, 'href'));
  const isInHeading = parents.some(({ tagName }) => /^h[1-6]$/.test(tagName));
  if (!isLink || !isInHeading) return false;
  const isMarked = classesOf(element).some((name) => /^(?:hash-link|headerlink|anchor)/.test(name));
  const text = oneLine(toString(element));
  return ANCHOR_SIGN.test(text) && (isMarked || text !== '');
}

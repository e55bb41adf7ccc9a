import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { isHidden } from './html-chrome.ts';
import { classesOf, isElement, propertyOf, elementsIn } from './html-elements.ts';
import { oneLine } from './tree.ts';

/** What a page is called: an element of its text, or words that stand nowhere in it. */
export interface PageTitle {
  readonly title: Element | string;
  readonly dek: Element | string | undefined;
}

const SUBTITLE =
  /(?:^|[-_]|^Mso)(?:subtitle|subhead|dek|deck|standfirst|lede|tagline|strapline)(?:$|[-_])/i;
/** What word processors call the paragraph that is a document's title. */
const TITLE = /^(?:Mso)?Title$/i;
/** Words of a sentence under a title. */
const MAX_DEK_WORDS = 60;

/**
 * A page's title: the first h1 of the article, else what the page says of itself to others. The dek: a
 * subtitle of the article, else the page's description.
 */
export function findPageTitle(tree: Root, article: Element): PageTitle {
  const all = elementsIn(tree);
  const inArticle = elementsIn(article);
  const own = titleParagraph(inArticle) ?? inArticle.find((element) => isTitle(element));
  const told = metaOf(all, 'og:title') || metaOf(all, 'twitter:title') || documentTitle(all);
  const other = all.find((element) => isTitle(element));
  const title = own ? textOf(own) : told || textOf(other);
  const same = all.find((element) => /^h[12]$/.test(element.tagName) && textOf(element) === title);
  const heading = own ?? (same && !isHidden(same) ? same : undefined);
  const dek = inArticle.find((element) => isSubtitle(element, heading));
  const description = metaOf(all, 'description') || metaOf(all, 'og:description');
  return { title: heading ?? title, dek: dek ?? (description || undefined) };
}

/** The first paragraph of a document, where the word processor calls that its title. */
function titleParagraph(elements: readonly Element[]): Element | undefined {
  const first = elements.find(
    (element) => /^(?:p|h[1-6]|li|pre)$/.test(element.tagName) && textOf(element) !== '',
  );
  const isNamed = first?.tagName === 'p' && classesOf(first).some((name) => TITLE.test(name));
  return isNamed && !isHidden(first) ? first : undefined;
}

function isTitle(element: Element): boolean {
  return element.tagName === 'h1' && textOf(element) !== '' && !isHidden(element);
}

function isSubtitle(element: Element, heading: Element | undefined): boolean {
  if (!isElement(element, 'p', 'div', 'h2', 'h3') || element === heading) return false;
  if (!classesOf(element).some((name) => SUBTITLE.test(name))) return false;
  const words = textOf(element).split(' ').length;
  const hasOnlyWords = !elementsIn(element).some((inner) =>
    isElement(inner, 'img', 'h1', 'p', 'ul'),
  );
  return hasOnlyWords && words > 1 && words <= MAX_DEK_WORDS;
}

function metaOf(elements: readonly Element[], name: string): string {
  const meta = elements.find(
    (element) =>
      element.tagName === 'meta' &&
      [propertyOf(element, 'name'), propertyOf(element, 'property')].includes(name),
  );
  return meta ? oneLine(propertyOf(meta, 'content')) : '';
}

/** The document's title, without the site's name where the page tells that. */
function documentTitle(elements: readonly Element[]): string {
  const title = textOf(elements.find(({ tagName }) => tagName === 'title'));
  const site = metaOf(elements, 'og:site_name');
  const start = title.slice(0, -site.length).replace(/\s*[|·–—:-]\s*$/, '');
  return site !== '' && title.endsWith(site) && start !== '' ? start : title;
}

function textOf(element: Element | undefined): string {
  return element ? oneLine(toString(element)) : '';
}

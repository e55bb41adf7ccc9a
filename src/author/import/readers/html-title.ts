import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { isHidden } from './html-chrome.ts';
import {
  ancestorsOf,
  classesOf,
  elementsIn,
  isElement,
  parentsIn,
  propertyOf,
} from './html-elements.ts';
import { oneLine } from './tree.ts';

/** What a page is called: an element of its text, or words that stand nowhere in it. */
export interface PageTitle {
  readonly title: Element | string;
  readonly dek: Element | string | undefined;
  /** The article, or what holds the title over it too. */
  readonly scope: Element;
}

const SUBTITLE =
  /(?:^|[-_]|^Mso)(?:subtitle|subhead|dek|deck|standfirst|lede|tagline|strapline)(?:$|[-_])/i;
/** What word processors call the paragraph that is a document's title. */
const TITLE = /^(?:Mso)?Title$/i;
/** Words of a sentence under a title. */
const MAX_DEK_WORDS = 60;

/**
 * A page's title: the first h1 of the article, else what the page says of itself to others, as a heading
 * over the article has it. The dek: a subtitle below the title, else the page's description.
 */
export function findPageTitle(tree: Root, article: Element): PageTitle {
  const all = elementsIn(tree);
  const inArticle = elementsIn(article);
  const own = titleParagraph(inArticle) ?? inArticle.find((element) => isTitle(element));
  const told = metaOf(all, 'og:title') || metaOf(all, 'twitter:title') || documentTitle(all);
  const title = told || textOf(all.find((element) => isTitle(element)));
  const around = own ? [] : ancestorsOf(article, parentsIn(tree));
  const heading = own ?? headingNamed(title, all) ?? headingOver(around, told, all);
  const scope = around.find((element) => heading && elementsIn(element).includes(heading));
  const below = scope ? between(elementsIn(scope), heading, article) : [];
  const dek = [...below, ...inArticle].find((element) => isSubtitle(element, heading));
  const description = metaOf(all, 'description') || metaOf(all, 'og:description');
  return {
    title: heading ?? title,
    dek: dek ?? (description || undefined),
    scope: scope ?? article,
  };
}

function headingNamed(title: string, elements: readonly Element[]): Element | undefined {
  const same = elements.find(
    (element) => /^h[12]$/.test(element.tagName) && textOf(element) === title,
  );
  return same && !isHidden(same) ? same : undefined;
}

/** The nearest heading over an article that the page's name for itself begins with; the site's name may follow. */
function headingOver(
  around: readonly Element[],
  told: string,
  elements: readonly Element[],
): Element | undefined {
  const site = metaOf(elements, 'og:site_name');
  for (const container of around) {
    const heading = elementsIn(container).find((element) => {
      const name = isTitle(element) ? textOf(element) : site;
      return (
        name !== site && told.startsWith(name) && /^\s*[|·•–—:-]\s/.test(told.slice(name.length))
      );
    });
    if (heading) return heading;
  }
  return undefined;
}

/** The elements after one and before another. */
function between(elements: readonly Element[], from: Element | undefined, to: Element): Element[] {
  const start = elements.findIndex((element) => element === from) + 1;
  return elements.slice(start, Math.max(start, elements.indexOf(to)));
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

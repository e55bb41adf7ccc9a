import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { DropReason } from '../types.ts';
import { chromeReason } from './html-chrome.ts';
import { BLOCKS, elementsIn, isElement } from './html-elements.ts';
import type { PageTitle } from './html-title.ts';
import { type HeadLine, type MarkupHead, readMarkupHead } from './markup-head.ts';
import { isNavigation, startOfClosing } from './plain-text/navigation.ts';
import { nodesBelow, oneLine } from './tree.ts';

/** Elements whose text is no line by itself. */
const OTHER = new Set(
  'h1 h2 h3 h4 h5 h6 ul ol menu dl table pre blockquote figure svg math'.split(' '),
);

/** What stands around the prose of an article and tells of its lesson, or leads to another. */
export function readPageHead(article: Element, named: PageTitle): MarkupHead<Element> {
  const head = readMarkupHead(linesOf(named.scope, [], named), typeof named.dek === 'object');
  const lines = [...linesOf(article, [], named)];
  const title = lines.findIndex(({ kind }) => kind === 'title');
  const navigation = [...lines.slice(0, Math.max(title, 0)), ...lines.slice(startOfClosing(lines))]
    .filter((line) => line.kind === 'line' && isNavigation(line) && isLink(line.node))
    .map(({ node }): [Element, DropReason] => [node, 'navigation']);
  return { ...head, dropped: new Map([...navigation, ...head.dropped]) };
}

/** The lines that an element shows, but for what is left out of a page anyway. */
function* linesOf(
  parent: Element,
  parents: readonly Element[],
  named: PageTitle,
): Generator<HeadLine<Element>> {
  const inner = [...parents, parent];
  for (const child of parent.children) {
    if (child.type === 'text' && child.value.trim() !== '')
      yield { node: parent, text: child.value, kind: 'block' };
    if (!isElement(child)) continue;
    const text = oneLine(toString(child));
    if (child === named.title) yield { node: child, text, kind: 'title' };
    else if (text === '' || child === named.dek || isLeftOut(child, inner, named)) continue;
    else if (OTHER.has(child.tagName)) yield { node: child, text, kind: 'block' };
    else if (holdsBlock(child)) yield* linesOf(child, inner, named);
    else yield { node: child, text, kind: 'line' };
  }
}

function isLeftOut(element: Element, parents: readonly Element[], { title }: PageTitle): boolean {
  if (chromeReason(element, parents) === undefined) return false;
  return !elementsIn(element).some((inner) => inner === title);
}

function holdsBlock(element: Element): boolean {
  for (const node of nodesBelow<Element['children'][number]>(element))
    if (isElement(node) && BLOCKS.has(node.tagName)) return true;
  return false;
}

/** Whether all that an element says is a link. */
function isLink(element: Element): boolean {
  const link = [element, ...elementsIn(element)].find(({ tagName }) => tagName === 'a');
  return link !== undefined && oneLine(toString(link)) === oneLine(toString(element));
}

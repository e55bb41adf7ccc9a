import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { DropReason, Segment } from '../types.ts';
import { elementsIn, isElement } from './html-elements.ts';
import { type HeadLine, type MarkupHead, readMarkupHead } from './markup-head.ts';
import { oneLine } from './tree.ts';

/** What stands around a document's title, and its running words, of which those lines are none. */
export interface DocumentHead extends MarkupHead<Element> {
  readonly running: Segment[];
}

/** Reads kicker, number and statistics, as far as the document's own words have the same lines. */
export function readDocumentHead(
  tree: Root,
  running: readonly Segment[],
  { title, isDekKnown }: { title: Element | undefined; isDekKnown: boolean },
): DocumentHead {
  const head = readMarkupHead(linesOf(tree, title), isDekKnown);
  const wanted = [...head.dropped].map(([element, reason]): [string, DropReason] => [
    oneLine(toString(element)),
    reason,
  ]);
  const told = running.flatMap((segment) => dropLines(segment, wanted));
  if (wanted.length > 0) return { dropped: new Map(), dek: undefined, running: [...running] };
  return { ...head, running: told };
}

function* linesOf(tree: Root, title: Element | undefined): Generator<HeadLine<Element>> {
  for (const node of tree.children) {
    if (!isElement(node)) continue;
    const text = oneLine(toString(node));
    const isLine =
      node.tagName === 'p' &&
      elementsIn(node).every((inner) => isElement(inner, 'a', 'em', 'strong', 's'));
    if (node === title) yield { node, text, kind: 'title' };
    else if (text !== '') yield { node, text, kind: isLine ? 'line' : 'block' };
  }
}

/** Tells the first of the lines that are wanted as dropped, and takes them off the list as they come. */
function dropLines(segment: Segment, wanted: [string, DropReason][]): Segment[] {
  if (segment.dropped !== undefined || wanted.length === 0) return [segment];
  const pieces: Segment[] = [];
  let rest = segment.text;
  for (const line of segment.text.split(/(?<=\n)/)) {
    const [next] = wanted;
    if (!next) break;
    rest = rest.slice(line.length);
    const isWanted = oneLine(line) === next[0];
    pieces.push({ ...segment, text: line, dropped: isWanted ? next[1] : undefined });
    if (isWanted) wanted.shift();
  }
  return rest === '' ? pieces : [...pieces, { ...segment, text: rest }];
}

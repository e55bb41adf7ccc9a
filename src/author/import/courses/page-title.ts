import { levelHeadings, titleOf } from '../readers/headings.ts';
import type { LooseNode } from '../readers/loose-node.ts';
import { nodesBelow } from '../readers/tree.ts';
import type { ImportedDocument } from '../types.ts';

/** A document with the heading that was its title, where it had one. */
export interface TitledDocument {
  readonly document: ImportedDocument;
  readonly heading: LooseNode | undefined;
}

/**
 * Takes the heading that a page without a title begins with for its title, where it is the page's only one of
 * its depth, or says what the table of contents calls the page: books start each section of a chapter so.
 */
export function takeOpeningHeading(
  document: ImportedDocument,
  name: string | undefined,
): TitledDocument {
  const blocks = document.body.children as LooseNode[];
  const start = blocks.findIndex((block) => !isOnlyImages(block));
  const first = blocks[start];
  if (document.title !== '' || first?.type !== 'heading') return { document, heading: undefined };
  const rest = blocks.filter((block) => block !== first);
  const title = titleOf(first);
  const others = [...nodesBelow({ children: rest })].filter(({ type }) => type === 'heading');
  const isAlone = others.every(({ depth = 1 }) => depth > (first.depth ?? 1));
  const hasImage = [...nodesBelow({ children: [first] })].some(({ type }) => type === 'image');
  if (title === '' || hasImage || !(isAlone || isAlike(title, name)))
    return { document, heading: undefined };
  const body: LooseNode = { type: 'root', children: rest };
  levelHeadings(body);
  return {
    document: { ...document, title, body: body as ImportedDocument['body'] },
    heading: first,
  };
}

/** A logo or badges may stand above a title. */
function isOnlyImages(block: LooseNode): boolean {
  if (block.type !== 'paragraph') return false;
  const nodes = [...nodesBelow({ children: block.children ?? [] })];
  return nodes.every(
    ({ type, value = '' }) => /^(?:image|link)$/.test(type) || value.trim() === '',
  );
}

function isAlike(title: string, name = ''): boolean {
  const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return lettersOf(title) === lettersOf(name);
}

import type { Nodes } from 'hast';

/** Elements whose text no reader sees. */
const HIDDEN = new Set(['script', 'style', 'template', 'svg', 'noscript']);

/** Elements that flow inside a line, so that no break stands between them and their neighbours. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * The words of a tree as a reader sees them, blocks separated by a line break: joining them without
 * a separator would merge the last word of each block with the first of the next.
 */
export function plainText(tree: Nodes): string {
  const parts: string[] = [];
  collect(tree, parts);
  return parts
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'text') {
    parts.push(node.value);
    return;
  }
  if (!('children' in node)) return;
  const name = 'tagName' in node ? node.tagName : 'name' in node ? node.name : '';
  if (name && HIDDEN.has(name)) return;
  if (isNoteReference(node)) return;
  const isInline =
    (name && INLINE.has(name)) || (node as { type: string }).type === 'mdxJsxTextElement';
  if (!isInline) parts.push('\n');
  for (const child of node.children) collect(child, parts);
  if (!isInline) parts.push('\n');
}

function isNoteReference(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const { dataFootnoteRef, dataFootnoteBackref } = node.properties;
  return dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
}

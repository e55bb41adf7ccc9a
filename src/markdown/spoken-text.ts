import type { Nodes } from 'hast';
import { attributeOf, nameOf } from './jsx.ts';

/**
 * What names a heading or a table elsewhere, as in a table of contents: its words, an image by its text
 * alternative, and no numbers of notes.
 */
export function spokenText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (nameOf(node) === 'img') return attributeOf(node, 'alt') ?? '';
  if (node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined) return '';
  return 'children' in node ? node.children.map(spokenText).join('') : '';
}

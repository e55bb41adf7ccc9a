import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type {} from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { walk } from './walk.ts';

/** Parses raw HTML in Markdown to elements, so that later plugins see its headings, links and images. */
export function rehypeRawHtml() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    let hasRaw = false as boolean;
    walk(tree, (node) => {
      if (node.type === 'raw') hasRaw = true;
    });
    return hasRaw ? (parse(tree, file)) : tree;
  };
}

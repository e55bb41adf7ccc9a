import { rehypeShiki } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { codeClasses } from './code-classes.ts';
import { walk } from './walk.ts';

type Highlight = (tree: Root) => Promise<void>;
// The type of a plugin asks for a processor around it, which this one does without.
const createHighlight = rehypeShiki as unknown as (options: object) => Highlight;

/** Highlights code blocks, each by itself, so that the highlighter does not look through the whole lesson. */
export function rehypeCode() {
  const highlight = createHighlight({ theme: 'css-variables', transformers: [codeClasses] });
  return async (tree: Root): Promise<void> => {
    const highlights: Promise<void>[] = [];
    walk(tree, (node, parent, index) => {
      if (node.type !== 'element' || node.tagName !== 'pre') return;
      const block: Root = { type: 'root', children: [node] };
      highlights.push(
        highlight(block).then(
          () => void (parent.children[index] = block.children[0] as typeof node),
        ),
      );
    });
    await Promise.all(highlights);
  };
}

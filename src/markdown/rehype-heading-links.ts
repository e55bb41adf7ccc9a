import type { Element, Root } from 'hast';
import rehypeAutolinkHeadings, { type Options } from 'rehype-autolink-headings';
import { NOTES_ID } from '../lib/notes.ts';
import { spokenText } from './spoken-text.ts';
import { walk } from './walk.ts';

const OPTIONS: Options = {
  behavior: 'append',
  properties: (node) => ({
    className: ['anchor'],
    ariaLabel: `Link to “${spokenText(node).trim()}”`,
  }),
  content: { type: 'text', value: '#' },
};

/** Gives each heading a link of its own after its text; the page's script makes it copy the address. */
export function rehypeHeadingLinks() {
  const addLinks = rehypeAutolinkHeadings(OPTIONS);
  return (tree: Root): void => {
    const headings: Element[] = [];
    walk(tree, (node) => {
      if (
        node.type === 'element' &&
        /^h[1-6]$/.test(node.tagName) &&
        node.properties['id'] !== NOTES_ID
      )
        headings.push(node);
    });
    addLinks({ type: 'root', children: headings });
  };
}

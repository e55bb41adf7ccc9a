import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import type { Pluggable } from 'unified';
import { NOTES_ID } from '../lib/notes.ts';

/** Gives each heading a link of its own after its text; the page's script makes it copy the address. */
export const rehypeHeadingLinks: Pluggable = [
  rehypeAutolinkHeadings,
  {
    behavior: 'append',
    test: (node: Element) => node.properties['id'] !== NOTES_ID,
    properties: (node: Element) => ({ className: ['anchor'], ariaLabel: `Link to “${toString(node).trim()}”` }),
    content: { type: 'text', value: '#' },
  },
];

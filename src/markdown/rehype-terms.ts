import type { Root } from 'hast';
import { slug } from 'github-slugger';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { attributeOf, isJsx, setAttribute } from './jsx.ts';

/** Gives each `<Term>` the id that links can lead to: `term-` and its name, or its own words. */
export function rehypeTerms() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!isJsx(node) || node.name !== 'Term') return;
      const name = attributeOf(node, 'name') ?? toString(node as never);
      setAttribute(node, 'id', `term-${slug(name)}`);
    });
  };
}

import type { Root } from 'hast';
import { slug } from 'github-slugger';
import { toString } from 'hast-util-to-string';
import { attributeOf, isJsx, setAttribute } from './jsx.ts';
import { walk } from './walk.ts';

/** Gives each `<Term>` the id that links can lead to: `term-` and its name, or its own words. */
export function rehypeTerms() {
  return (tree: Root): void => {
    walk(tree, (node) => {
      if (!isJsx(node) || node.name !== 'Term') return;
      const name = attributeOf(node, 'name') ?? toString(node as never);
      setAttribute(node, 'id', `term-${slug(name)}`);
    });
  };
}

import type { Element } from 'hast';

/** The part of a Shiki transformer that is used here. */
interface CodeTransformer {
  readonly name: string;
  pre(node: Element): void;
  span(node: Element): void;
}

/**
 * Replaces the inline styles of Shiki's `css-variables` theme by short classes (`tok-keyword`), so
 * that a page needs no inline style and each theme of the site colours code by itself.
 */
export const codeClasses: CodeTransformer = {
  name: 'code-classes',
  pre(node) {
    delete node.properties['style'];
    delete node.properties['class'];
    delete node.properties['tabindex'];
  },
  span(node) {
    const { style } = node.properties;
    const token = /--astro-code-token-([a-z-]+)|--shiki-token-([a-z-]+)/.exec(
      typeof style === 'string' ? style : '',
    );
    const name = token?.[1] ?? token?.[2];
    delete node.properties['style'];
    if (name) node.properties['class'] = `tok-${name}`;
  },
};

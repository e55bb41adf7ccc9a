import type { Element, Root } from 'hast';
import { isJsx, type JsxElement } from './jsx.ts';
import { walk } from './walk.ts';

/** Elements that later plugins treat alike however they are written. */
const ALIKE = /^(img|h[1-6])$/;

/**
 * Turns headings and images written as HTML in MDX, which parses them as JSX, to elements such as
 * Markdown makes: so they get ids, stand in the outline and are optimised too. One with an expression
 * among its attributes stays as it is.
 */
export function rehypeLiteralJsx() {
  return (tree: Root): void => {
    walk(tree, (node, parent, index) => {
      if (!isJsx(node) || !ALIKE.test(node.name ?? '')) return;
      const properties = literalProperties(node);
      if (!properties) return;
      const { name, children, position } = node;
      const element = { type: 'element', tagName: name, properties, children, position } as Element;
      (parent.children as Element[])[index] = element;
    });
  };
}

function literalProperties(node: JsxElement): Element['properties'] | undefined {
  const properties: Element['properties'] = {};
  for (const { type, name, value } of node.attributes as {
    type: string;
    name: string;
    value?: unknown;
  }[]) {
    const isLiteral = value === undefined || value === null || typeof value === 'string';
    if (type !== 'mdxJsxAttribute' || !isLiteral) return undefined;
    properties[name === 'class' ? 'className' : name] = typeof value === 'string' ? value : true;
  }
  return properties;
}

import type { Nodes } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';

/** A component or literal element as MDX parses it: in a block of its own or inside a line. */
export type JsxElement = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** Whether a node is written as JSX. */
export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The element's name, however it was written: `a` for Markdown's link, HTML's and JSX's. */
export function nameOf(node: Nodes): string {
  if (isJsx(node)) return node.name ?? '';
  return node.type === 'element' ? node.tagName : '';
}

/** The value of an attribute written as text; `undefined` where it lacks or is an expression. */
export function attributeOf(node: Nodes, name: string): string | undefined {
  if (isJsx(node)) {
    const value = node.attributes.find(
      (attribute) => 'name' in attribute && attribute.name === name,
    )?.value;
    return typeof value === 'string' ? value : undefined;
  }
  const value = node.type === 'element' ? node.properties[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Whether an attribute is there at all, as text, expression or alone. */
export function hasAttribute(node: Nodes, name: string): boolean {
  if (isJsx(node))
    return node.attributes.some((attribute) => 'name' in attribute && attribute.name === name);
  return (
    node.type === 'element' && node.properties[name] !== undefined && node.properties[name] !== null
  );
}

/** Sets an attribute to a text. */
export function setAttribute(node: Nodes, name: string, value: string): void {
  if (isJsx(node)) {
    node.attributes = node.attributes.filter(
      (attribute) => !('name' in attribute) || attribute.name !== name,
    );
    node.attributes.push({ type: 'mdxJsxAttribute', name, value });
  } else if (node.type === 'element') node.properties[name] = value;
}

import type { Position } from 'unist';

/** An attribute of a component, as MDX parses it. */
export interface LooseAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/**
 * A node of Markdown's tree on its way in: any type may stand in any other, as what comes in does not
 * keep to the types of a sound tree.
 */
export interface LooseNode {
  type: string;
  children?: LooseNode[];
  value?: string;
  depth?: number;
  url?: string;
  title?: string | null;
  alt?: string | null;
  identifier?: string;
  label?: string | null;
  lang?: string | null;
  meta?: string | null;
  ordered?: boolean | null;
  spread?: boolean | null;
  checked?: boolean | null;
  /** Of a component or a directive. */
  name?: string | null;
  attributes?: unknown;
  align?: unknown;
  data?: Record<string, unknown>;
  position?: Position | undefined;
}

/** The words of a node as a reader sees them, without marks; an image gives its text alternative. */
export function textOf(node: LooseNode): string {
  if (node.type === 'break') return '\n';
  return node.value ?? node.alt ?? (node.children ?? []).map(textOf).join('');
}

/** The line of the source that a node starts at. */
export function lineOf(node: LooseNode): number | undefined {
  return node.position?.start.line;
}

/** A piece of text. */
export function textNode(value: string): LooseNode {
  return { type: 'text', value };
}

/** A paragraph of this content. */
export function paragraph(...children: LooseNode[]): LooseNode {
  return { type: 'paragraph', children };
}

/** One of the course's components, on lines of its own; attributes without a value are left out. */
export function component(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: LooseNode[],
): LooseNode {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: given.map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children,
  };
}

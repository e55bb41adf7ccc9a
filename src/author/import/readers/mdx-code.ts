import type { CalloutType } from '../../../lib/callout.ts';
import { MDX_COMPONENTS } from '../../../lib/mdx-components.ts';
import { calloutTypeOf } from './admonition-kinds.ts';
import type { LooseAttribute, LooseNode } from './loose-node.ts';

/** The part of a syntax tree of JavaScript that is read here. */
interface Code {
  readonly type: string;
  readonly body?: readonly Code[];
  readonly expression?: Code;
  readonly expressions?: readonly Code[];
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly cooked?: string | null } }[];
}

/** What is left of an expression. */
export interface ExpressionContent {
  readonly text: string;
  /** It is code of the source, not a text that the page would have shown. */
  readonly isCode: boolean;
}

/** The attributes that each of the course's components has. */
const OWN_ATTRIBUTES: Readonly<Record<(typeof MDX_COMPONENTS)[number], readonly string[]>> = {
  Callout: ['type', 'title'],
  Contrast: [],
  Figure: ['caption'],
  KeyTakeaways: [],
  Term: ['definition', 'name'],
};
/** Attributes of other components that a reader would have seen. */
const SHOWN = ['title', 'label', 'heading', 'summary', 'caption', 'description', 'text'];
const IMAGE_FILE = /["'`]([^"'`\n]+\.(?:png|jpe?g|gif|svg|webp|avif))["'`]/i;

/** The text of an expression that is one; the source of any other; nothing for a comment. */
export function expressionContent(node: LooseNode): ExpressionContent | undefined {
  const program = node.data?.['estree'] as Code | undefined;
  const source = (node.value ?? '').trim();
  if (source === '' || (program && !program.body?.length)) return undefined;
  const text = literalOf(program);
  return text === undefined ? { text: `{${source}}`, isCode: true } : { text, isCode: false };
}

/** The name of the course's component that a JSX element is, or stands for. */
export function ownComponent(node: LooseNode): (typeof MDX_COMPONENTS)[number] | undefined {
  const name = node.name ?? '';
  const own = MDX_COMPONENTS.find((known) => known === name);
  return own ?? (calloutOf(name) && /^[A-Z]/.test(name) ? 'Callout' : undefined);
}

/** The type of callout that a component of this name is: `Tip`, `Warning`; also `Aside`, by its attribute. */
export function calloutOf(name: string, type?: string): CalloutType | undefined {
  if (/^(?:Callout|Aside|Admonition|Alert)$/.test(name)) return calloutTypeOf(type ?? '') ?? 'note';
  return calloutTypeOf(name);
}

/** The attributes that stand in the lesson, in order, with their literal values. */
export function keptAttributes(node: LooseNode): [name: string, value: string][] {
  const own = ownComponent(node);
  const wanted = own ? OWN_ATTRIBUTES[own] : SHOWN;
  return attributesOf(node).flatMap((attribute) => {
    const value = attributeText(attribute);
    const name = attribute.name ?? '';
    return value !== undefined && wanted.includes(name) ? [[name, value] as [string, string]] : [];
  });
}

/** The literal text of an attribute, by its name. */
export function attributeOf(node: LooseNode, name: string): string | undefined {
  const attribute = attributesOf(node).find((candidate) => candidate.name === name);
  return attribute && attributeText(attribute);
}

/** The address of an image that a JSX element shows, also from within `require('./a.png')`. */
export function imageSource(node: LooseNode): string | undefined {
  const attribute = attributesOf(node).find(({ name }) => name === 'src' || name === 'img');
  const text = attribute && attributeText(attribute);
  const code = (attribute?.value as { value?: string } | null | undefined)?.value;
  return text ?? (typeof code === 'string' ? IMAGE_FILE.exec(code)?.[1] : undefined);
}

/** Attributes as MDX parses them. */
export function attributesOf(node: LooseNode): readonly LooseAttribute[] {
  return Array.isArray(node.attributes) ? (node.attributes as LooseAttribute[]) : [];
}

function attributeText({ type, value }: LooseAttribute): string | undefined {
  if (type !== 'mdxJsxAttribute') return undefined;
  if (typeof value === 'string') return value;
  const { data } = (value ?? {}) as { data?: { estree?: Code } };
  return literalOf(data?.estree);
}

function literalOf(program: Code | undefined): string | undefined {
  const [statement, ...others] = program?.body ?? [];
  const code = others.length === 0 ? statement?.expression : undefined;
  if (code?.type === 'Literal' && /^(?:string|number)$/.test(typeof code.value))
    return String(code.value);
  if (code?.type !== 'TemplateLiteral' || code.expressions?.length) return undefined;
  return code.quasis?.[0]?.value.cooked ?? undefined;
}

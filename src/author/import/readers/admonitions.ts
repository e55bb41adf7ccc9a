import { calloutTypeOf, titleOfKind } from './admonition-kinds.ts';
import { component, lineOf, type LooseNode, paragraph, textNode, textOf } from './loose-node.ts';
import type { NoticeLog } from './notice-log.ts';
import { nodesBelow, oneLine } from './tree.ts';

/** Containers that lay things out: what they hold stands by itself. */
const LAYOUTS = new Set(
  `block details dropdown tabs tab tab-set tab-item grid grid-item card cards columns column row
  code-group steps container div section figure-md margin sidebar centered list-table`.split(/\s+/),
);

/** Turns the containers of a tree into callouts, figures or what they hold. */
export function readAdmonitions(parent: LooseNode, text: string, log: NoticeLog): void {
  if (!parent.children) return;
  parent.children = parent.children.flatMap((node) => {
    readAdmonitions(node, text, log);
    if (node.type === 'containerDirective') return readContainer(node, log);
    if (node.type === 'leafDirective') return [asText(node, text)];
    return isAlertQuote(node) ? (node.children ?? []) : [node];
  });
}

/** A quote that held nothing but an alert. */
function isAlertQuote({ type, children = [] }: LooseNode): boolean {
  const [first, ...others] = children;
  return type === 'blockquote' && others.length === 0 && first?.data?.['isAlert'] === true;
}

function readContainer(node: LooseNode, log: NoticeLog): LooseNode[] {
  const [, tool, kind = ''] = /^(?:(alert|admonish|myst)-)?(.*)$/s.exec(node.name ?? '') ?? [];
  const [first, ...others] = node.children ?? [];
  const isLabel = first?.data?.['directiveLabel'] === true;
  const label = isLabel && !holdsComponent(first) ? first : undefined;
  const content = label ? others : (node.children ?? []);
  const given = attributesOf(node);
  const title = oneLine(label ? textOf(label) : (given['title'] ?? '')) || undefined;
  if (tool === 'myst' && (kind === 'figure' || kind === 'image'))
    return readPicture(node, kind, content, given);
  const type = calloutTypeOf(kind) ?? (kind === 'admonition' ? 'note' : undefined);
  const isLayout = LAYOUTS.has(kind) || tool === 'myst';
  if (type === undefined && isLayout) return unwrap(node, kind, label, content, log);
  const named = titleOfKind(kind, type ?? 'note');
  const callout = component('Callout', { type: type ?? 'note', title: title ?? named }, content);
  return [{ ...callout, position: node.position, data: { isAlert: tool === 'alert' } }];
}

/** Whether more is said in a label than its words, which a title can't hold: it stays a paragraph. */
function holdsComponent(label: LooseNode): boolean {
  return [...nodesBelow({ children: label.children ?? [] })].some(({ type }) =>
    type.startsWith('mdxJsx'),
  );
}

function readPicture(
  node: LooseNode,
  kind: string,
  content: LooseNode[],
  { src = '', alt = '' }: Readonly<Record<string, string>>,
): LooseNode[] {
  const [first, ...others] = content;
  const caption = first?.type === 'paragraph' ? oneLine(textOf(first)) : '';
  const image = { type: 'image', url: src, alt: alt || caption, position: node.position };
  const isPlain = first?.children?.every(({ type }) => type !== 'link') ?? true;
  if (kind === 'image' || caption === '' || !isPlain) return [paragraph(image), ...content];
  return [component('Figure', { caption }, [paragraph(image)]), ...others];
}

function unwrap(
  node: LooseNode,
  kind: string,
  label: LooseNode | undefined,
  content: LooseNode[],
  log: NoticeLog,
): LooseNode[] {
  if (kind !== 'block')
    log.add('lost', `"${kind}" has no counterpart here: its content is kept`, lineOf(node));
  return label
    ? [paragraph({ type: 'strong', children: label.children ?? [] }), ...content]
    : content;
}

/** A directive on one line is what was written, as far as nobody here knows it. */
function asText(node: LooseNode, text: string): LooseNode {
  const { start, end } = node.position ?? {};
  const children = node.children ?? [];
  const source = text.slice(start?.offset ?? 0, end?.offset ?? 0);
  return children.length > 0 ? paragraph(...children) : paragraph(textNode(source));
}

function attributesOf(node: LooseNode): Readonly<Record<string, string>> {
  return (node.attributes ?? {}) as Record<string, string>;
}

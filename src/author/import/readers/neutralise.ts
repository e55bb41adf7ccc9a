import type { Root } from 'mdast';
import { isSafeLink } from './addresses.ts';
import { titleOfKind } from './admonition-kinds.ts';
import { fitContent } from './fit-content.ts';
import { levelHeadings } from './headings.ts';
import type { ImageFiles } from './image-files.ts';
import { component, lineOf, type LooseNode, paragraph, textNode, textOf } from './loose-node.ts';
import {
  attributeOf,
  attributesOf,
  calloutOf,
  imageSource,
  keptAttributes,
  ownComponent,
} from './mdx-code.ts';
import { settleExpression } from './mdx-expressions.ts';
import type { NoticeLog } from './notice-log.ts';
import { assertShallow, oneLine } from './tree.ts';

/** What a body is cleaned with. */
export interface Cleaning {
  readonly images: ImageFiles;
  readonly log: NoticeLog;
}

/** Attributes of foreign components that name what follows. */
const NAMING = new Set(['title', 'label', 'heading', 'summary']);
/** Nodes that are what they seem and hold no code. */
const PLAIN = new Set(
  `text emphasis strong delete inlineCode code break thematicBreak heading paragraph blockquote list
  listItem table tableRow tableCell footnoteReference footnoteDefinition`.split(/\s+/),
);

/**
 * Makes a tree one that can run no code and leads nowhere unsafe: Markdown and the course's components
 * with literal attributes, every node where its kind may stand, headings from depth 2 on without gaps.
 * What had to go is noted; words stay.
 */
export function neutralise(tree: LooseNode, cleaning: Cleaning): Root {
  assertShallow(tree);
  const root: LooseNode = { type: 'root', children: cleanAll(tree.children ?? [], cleaning) };
  fitContent(root);
  levelHeadings(root, cleaning.log);
  return root as Root;
}

function cleanAll(nodes: readonly LooseNode[], cleaning: Cleaning): LooseNode[] {
  return nodes.flatMap((node) => clean(node, cleaning));
}

function clean(node: LooseNode, cleaning: Cleaning): LooseNode[] {
  if (node.type === 'link') return cleanLink(node, cleaning);
  if (node.type === 'image') return cleanImage(node, cleaning);
  if (node.type.startsWith('mdxJsx')) return cleanComponent(node, cleaning);
  if (node.type.startsWith('mdx')) return cleanCode(node, cleaning);
  const children = node.children && cleanAll(node.children, cleaning);
  if (PLAIN.has(node.type)) return [children ? { ...node, children } : node];
  return children ?? (node.value === undefined ? [] : [textNode(node.value)]);
}

function cleanLink(node: LooseNode, cleaning: Cleaning): LooseNode[] {
  const children = cleanAll(node.children ?? [], cleaning);
  const url = node.url ?? '';
  if (isSafeLink(url)) return url === '' ? children : [{ ...node, children }];
  const words = oneLine(textOf(node)).slice(0, 60);
  const start = url.trim().slice(0, 40);
  cleaning.log.add(
    'neutralised',
    `the link "${words}" to ${start} leads nowhere now`,
    lineOf(node),
  );
  return children;
}

function cleanImage(node: LooseNode, { images, log }: Cleaning): LooseNode[] {
  const image = images.imageAt(node.url ?? '', lineOf(node));
  const alt = oneLine(node.alt ?? '');
  if (!image) return alt === '' ? [] : [textNode(alt)];
  const { url, name } = image;
  if (alt !== '') return [{ ...node, url, alt }];
  const guessed = name.replace(/\.[a-z]+$/, '').replace(/-/g, ' ');
  log.add('guessed', `the image ${guessed} has no text alternative but its name`, lineOf(node));
  return [{ ...node, url, alt: guessed }];
}

function cleanCode(node: LooseNode, { log }: Cleaning): LooseNode[] {
  if (node.type !== 'mdxjsEsm') return settleExpression(node, log);
  log.add('neutralised', 'import and export are left out: a lesson runs no code', lineOf(node));
  return [];
}

function cleanComponent(node: LooseNode, cleaning: Cleaning): LooseNode[] {
  const { log } = cleaning;
  if (node.name === 'script' || node.name === 'style') {
    const kind = node.name === 'script' ? 'neutralised' : 'lost';
    log.add(kind, `<${node.name}> is left out`, lineOf(node));
    return [];
  }
  const children = cleanAll(node.children ?? [], cleaning);
  const own = ownComponent(node);
  if (!own) return unwrap(node, children, cleaning);
  const kept = keptAttributes(node);
  reportDropped(node, own, kept.length, log);
  const attributes: Record<string, string | undefined> = Object.fromEntries(kept);
  if (own === 'Callout') {
    const name = node.name ?? '';
    const given = attributeOf(node, 'type');
    const type = calloutOf(name, given) ?? 'note';
    const kind = own === name || /^(?:Aside|Admonition|Alert)$/.test(name) ? given : name;
    attributes['title'] ??= kind === undefined ? undefined : titleOfKind(kind, type);
    attributes['type'] = type;
  }
  const { type, position } = node;
  return [{ ...component(own, attributes, children), type, position }];
}

function reportDropped(node: LooseNode, own: string, kept: number, log: NoticeLog): void {
  const dropped = attributesOf(node).length - kept;
  if (dropped === 0 || own !== node.name) return;
  const hasCode = attributesOf(node).some(
    ({ value }) => typeof value === 'object' && value !== null,
  );
  log.add(
    hasCode ? 'neutralised' : 'lost',
    `<${own}> keeps only its own attributes, written as text`,
    lineOf(node),
  );
}

/** A foreign component gives way to what it holds, after the words of its attributes. */
function unwrap(node: LooseNode, children: LooseNode[], cleaning: Cleaning): LooseNode[] {
  const name = node.name ?? '';
  const src = /^(?:img|image|picture|themedimage)$/i.test(name) ? imageSource(node) : undefined;
  if (src !== undefined) {
    const alt = attributeOf(node, 'alt') ?? '';
    return cleanImage({ type: 'image', url: src, alt, position: node.position }, cleaning);
  }
  if (/^(?:iframe|video|audio|embed)$/.test(name)) return [linkTo(node, cleaning), ...children];
  if (name !== '')
    cleaning.log.add(
      'lost',
      `<${name}> has no counterpart here: its content is kept`,
      lineOf(node),
    );
  const words = keptAttributes(node).map(([attribute, value]) => {
    const text = textNode(oneLine(value));
    if (node.type === 'mdxJsxTextElement') return [textNode(' '), text, textNode(' ')];
    return [paragraph(NAMING.has(attribute) ? { type: 'strong', children: [text] } : text)];
  });
  return [...words.flat(), ...children];
}

/** What a page shows from elsewhere becomes a link to it. */
function linkTo(node: LooseNode, cleaning: Cleaning): LooseNode {
  const url = attributeOf(node, 'src') ?? '';
  const words = textNode(attributeOf(node, 'title') ?? url);
  const what = node.name === 'iframe' ? 'frame' : (node.name ?? '');
  cleaning.log.add('changed', `the ${what} ${url.slice(0, 80)} is a link now`, lineOf(node));
  return paragraph(...cleanLink({ type: 'link', url, children: [words] }, cleaning));
}

import { ImageFiles, type ReadImage } from './image-files.ts';
import type { ImportedDocument } from '../types.ts';
import { readAdmonitions } from './admonitions.ts';
import { readFrontMatter } from './front-matter.ts';
import { findTitle, takeTitle, titleOf } from './headings.ts';
import { assertLength, assertParsable } from './html-limits.ts';
import { type LooseNode, textOf } from './loose-node.ts';
import { holdsHtml, resolveHtml } from './markdown-hast.ts';
import { cleanHtmlNodes } from './markdown-html.ts';
import { assertParsableMarkdown } from './markdown-limits.ts';
import { prepareMarkdown } from './markdown-lines.ts';
import { parseMarkdown } from './markdown-parser.ts';
import { markdownStreams } from './markdown-stream.ts';
import { frameCode, resolveReferences, takeHeadingIds, widenTables } from './markdown-tree.ts';
import { type HeadLine, readMarkupHead } from './markup-head.ts';
import { settleMdx } from './mdx-expressions.ts';
import { neutralise } from './neutralise.ts';
import { NoticeLog } from './notice-log.ts';
import { assertShallow, nodesBelow, oneLine } from './tree.ts';
import { holdsWordsOf, withHtmlAsText } from './tree-words.ts';

/** A Markdown source; `readImage` gets addresses as the source has them. */
export interface MarkdownSource {
  readonly text: string;
  readonly format: 'md' | 'mdx';
  readonly readImage?: ReadImage;
}

/** Blocks without words of the page, and what a line is made of. */
const SILENT = new Set(['thematicBreak', 'definition', 'mdxjsEsm']);
const WORDS = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'linkReference']);

/**
 * Reads Markdown or MDX of any of the tools that courses are written with.
 * @throws ImportError with the line, where its front matter or MDX does not parse, or where it is built to
 * keep a reader busy.
 */
export function readMarkdown(source: MarkdownSource): ImportedDocument {
  const log = new NoticeLog();
  const images = new ImageFiles(source.readImage, log);
  assertLength(source.text);
  const text = source.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const front = readFrontMatter(text, log);
  const prepared = prepareMarkdown(front.body, source.format, log);
  assertParsableMarkdown(prepared.text.split('\n'));
  const tree = parseMarkdown(prepared.text, source.format);
  assertShallow(tree);
  assertSoundHtml(tree);
  cleanHtmlNodes(tree, log);
  settleMdx(tree, log);
  const ids = takeHeadingIds(tree);
  const heading = findTitle(tree);
  const isTitle = heading && (front.title === '' || titleOf(heading) === front.title);
  const title = isTitle ? heading : undefined;
  const head = readMarkupHead(linesOf(tree, title), front.dek !== undefined);
  const { dropped } = head;
  const removed = [...prepared.removed, ...ids];
  const streams = markdownStreams(tree, prepared.text, { removed, title, dropped });
  if (title) takeTitle(tree, title);
  tree.children = tree.children?.filter((node) => !dropped.has(node) && node !== head.dek) ?? [];
  const body = neutralise(toBody(tree, prepared.text, log), { images, log });
  return {
    title: front.title || (title ? titleOf(title) : ''),
    dek: head.dek ? oneLine(textOf(head.dek)) : front.dek,
    module: head.module,
    number: head.number,
    claims: head.claims,
    body,
    streams: [...streams, ...front.streams],
    images: images.list(),
    notices: log.list(),
  };
}

/** The blocks of a tree as lines around its title. */
function* linesOf(tree: LooseNode, title: LooseNode | undefined): Generator<HeadLine<LooseNode>> {
  for (const node of tree.children ?? []) {
    if (SILENT.has(node.type) || (node.type === 'html' && node.value === '')) continue;
    const parts = [...nodesBelow({ children: node.children ?? [] })];
    const isLine = node.type === 'paragraph' && parts.every(({ type }) => WORDS.has(type));
    const kind = node === title ? 'title' : isLine ? 'line' : 'block';
    // Two lines of a paragraph are none that tells something by itself, so they stay two.
    yield { node, text: textOf(node).trim(), kind };
  }
}

function toBody(tree: LooseNode, text: string, log: NoticeLog): LooseNode {
  resolveReferences(tree);
  readAdmonitions(tree, text, log);
  frameCode(tree);
  widenTables(tree);
  if (!holdsHtml(tree)) return withoutHtml(tree);
  const body = resolveHtml(structuredClone(tree), log);
  if (holdsWordsOf(body, tree)) return body;
  log.add('changed', 'the HTML in the text is unsound: only its words are kept');
  return withHtmlAsText(tree);
}

/** What is left of HTML that held only comments and scripts. */
function withoutHtml(tree: LooseNode): LooseNode {
  const { children } = tree;
  if (!children) return tree;
  return { ...tree, children: children.filter(({ type }) => type !== 'html').map(withoutHtml) };
}

function assertSoundHtml(tree: LooseNode): void {
  const html = [...nodesBelow({ children: tree.children ?? [] })]
    .filter(({ type }) => type === 'html')
    .map(({ value }) => value);
  assertParsable(html.join('\n'));
}

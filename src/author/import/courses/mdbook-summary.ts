import { decodeAddress } from '../../../lib/course-map.ts';
import { type LooseNode, textOf } from '../readers/loose-node.ts';
import { assertParsableMarkdown } from '../readers/markdown-limits.ts';
import { parseMarkdown } from '../readers/markdown-parser.ts';
import { nodesBelow, oneLine } from '../readers/tree.ts';
import type { Notice } from '../types.ts';
import type { ContentsEntry, ContentsPart } from './course-contents.ts';

/** A `SUMMARY.md` as mdBook reads it. */
export interface BookSummary {
  readonly parts: readonly ContentsPart[];
  readonly notices: readonly Notice[];
}

interface OpenPart {
  readonly title: string | undefined;
  readonly entries: ContentsEntry[];
}

/**
 * Reads the table of contents of an mdBook: links on their own before and after lists of links, headings of
 * depth 1 as parts. `pathOf` makes a path of the source folder of a link.
 * @throws ImportError where the file is built to keep a parser busy.
 */
export function readSummary(text: string, pathOf: (link: string) => string): BookSummary {
  assertParsableMarkdown(text.split('\n'));
  const blocks = parseMarkdown(text, 'md').children ?? [];
  const notices: Notice[] = [];
  const parts: OpenPart[] = [{ title: undefined, entries: [] }];
  blocks.forEach((block, index) => {
    if (block.type === 'heading' && block.depth === 1) {
      // The first heading is the summary's own title.
      if (index > 0) parts.push({ title: oneLine(textOf(block)), entries: [] });
      return;
    }
    const entries = entriesIn(block, pathOf, notices);
    if (entries.length > 0) openPart(parts, block).push(...entries);
  });
  return { parts, notices };
}

/** A chapter outside a list stands beside the parts, not in the one before it. */
function openPart(parts: OpenPart[], block: LooseNode): ContentsEntry[] {
  const last = parts.at(-1);
  if (last && (block.type === 'list' || last.title === undefined)) return last.entries;
  parts.push({ title: undefined, entries: [] });
  return parts.at(-1)?.entries ?? [];
}

function entriesIn(
  block: LooseNode,
  pathOf: (link: string) => string,
  notices: Notice[],
): ContentsEntry[] {
  if (block.type === 'list')
    return (block.children ?? []).flatMap((item) => itemEntries(item, pathOf, notices));
  return linksIn(block).map((link) => entryOf(link, [], pathOf, notices));
}

function itemEntries(
  item: LooseNode,
  pathOf: (link: string) => string,
  notices: Notice[],
): ContentsEntry[] {
  const blocks = item.children ?? [];
  const [link] = blocks.filter(({ type }) => type !== 'list').flatMap(linksIn);
  const children = blocks
    .filter(({ type }) => type === 'list')
    .flatMap((list) => entriesIn(list, pathOf, notices));
  if (link) return [entryOf(link, children, pathOf, notices)];
  const words = oneLine(blocks.slice(0, 1).map(textOf).join(' '));
  if (children.length > 0) return [{ title: words, children }];
  notices.push({
    kind: 'lost',
    message: `"${words}" of the table of contents is no link to a chapter`,
    line: item.position?.start.line,
  });
  return [];
}

function linksIn(block: LooseNode): LooseNode[] {
  return [...nodesBelow({ children: block.children ?? [] })].filter(({ type }) => type === 'link');
}

function entryOf(
  link: LooseNode,
  children: readonly ContentsEntry[],
  pathOf: (link: string) => string,
  notices: Notice[],
): ContentsEntry {
  const title = oneLine(textOf(link));
  const url = link.url ?? '';
  if (url !== '') return { title, file: pathOf(decodeAddress(url)), children };
  notices.push({
    kind: 'lost',
    message: `the chapter "${title}" is a draft without a text`,
    line: link.position?.start.line,
  });
  return { title, children };
}

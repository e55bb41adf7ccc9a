import { cleanText } from '../clean-text.ts';
import { SourceError } from '../source-error.ts';
import type { DropReason, ImportedDocument, Notice, Segment } from '../types.ts';
import type { Outline } from './outline.ts';
import { type Block, buildBlocks, signOf, textOf } from './plain-text/blocks.ts';
import { inferCloseLines } from './plain-text/close-lines.ts';
import { cutFrame, type Framed } from './plain-text/frame.ts';
import { type Head, readHead } from './plain-text/head.ts';
import { inferHeadings } from './plain-text/headings.ts';
import { locateHeadings } from './plain-text/known-headings.ts';
import { comparable, measureWrap, splitLines, type TextLine } from './plain-text/lines.ts';
import { treeOf } from './plain-text/tree.ts';

/**
 * Reads text without markup, as copied from a page or a document. Its headings are told by their look,
 * or by an outline, which is believed: a SourceError names the lines of it that are not in the text.
 */
export function readPlainText(source: string, outline?: Outline): ImportedDocument {
  const { text, notices } = cleanText(source);
  const frame = cutFrame(splitLines(text));
  const width = measureWrap(frame.lines);
  const asked = new Set(outline?.headings.map((heading) => comparable(heading.text)));
  const head = readHead(frame.lines, width, {
    title: outline?.title,
    isHeading: (line) => asked.has(comparable(line)),
  });
  if (outline && head.title === '') throw new SourceError([titleFault(outline)]);
  const blocks = inferCloseLines(readBlocks(head.body, width, frame, outline));
  const { title, dek, module, number, claims } = head;
  return {
    title,
    dek,
    module,
    number,
    claims,
    body: treeOf(blocks),
    streams: [segmentsOf(head, blocks, frame)],
    images: [],
    notices: [...notices, ...guesses(head, blocks, headingsTold(frame, outline))],
  };
}

/** Headings are those of the outline; else those that the page tells; else those that look like one. */
function readBlocks(
  lines: readonly TextLine[],
  width: number | undefined,
  { headings }: Framed,
  outline: Outline | undefined,
): Block[] {
  if (outline) return buildBlocks(lines, width, locateHeadings(lines, outline));
  const told = lines.flatMap(({ number }, index) => (headings.has(number) ? [index] : []));
  const known = new Map(told.map((index) => [index, { level: 1, sign: '', lineCount: 1 }]));
  const blocks = buildBlocks(lines, width, known);
  return told.length > 0 ? blocks : inferHeadings(blocks);
}

function titleFault({ file, title }: Outline): SourceError['problems'][number] {
  return {
    file,
    message: `the title "${title}" is no line of the text`,
    remedy: 'copy the line that is the title from the text to the first line of the outline',
  };
}

/** Every line of the source, in order: what is kept, and what is dropped and why. */
function segmentsOf(head: Head, blocks: readonly Block[], frame: Framed): Segment[] {
  const drop =
    (dropped: DropReason) =>
    ({ text, number }: TextLine): Segment => ({ text, line: number, dropped });
  return [
    ...head.segments,
    ...blocks.flatMap(segmentsOfBlock),
    ...frame.signs.map(drop('markup')),
    ...frame.navigation.map(drop('navigation')),
  ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function segmentsOfBlock(block: Block): Segment[] {
  const sign = signOf(block);
  return block.lines.flatMap(({ text, number }, index): Segment[] => {
    if (block.kind === 'break') return [{ text, line: number, dropped: 'markup' }];
    if (sign === '' || index > 0) return [{ text, line: number }];
    return [
      { text: sign, line: number, dropped: 'markup' },
      { text: text.slice(sign.length), line: number },
    ];
  });
}

/** What the headings were told by, where it was not the author. */
function headingsTold({ headings }: Framed, outline: Outline | undefined): string | undefined {
  if (outline) return undefined;
  return headings.size > 0 ? 'the page’s own links to them' : 'the look of the line';
}

function guesses(
  { dek, isDekGuessed }: Head,
  blocks: readonly Block[],
  told: string | undefined,
): Notice[] {
  const notices: Notice[] = [];
  if (isDekGuessed)
    notices.push({ kind: 'guessed', message: `the dek is the sentence under the title: "${dek}"` });
  const headings = blocks.filter(({ kind }) => kind === 'heading').map(textOf);
  if (headings.length > 0 && told !== undefined)
    notices.push({
      kind: 'guessed',
      message: `${headings.length === 1 ? 'one heading was' : `${headings.length} headings were`} told by ${told}; the outline lists what was understood`,
    });
  notices.push(...bareLists(blocks));
  for (const { kind, lines } of blocks)
    if (kind === 'table')
      notices.push({
        kind: 'guessed',
        message: `${lines.length} lines with tabs in them are a table`,
        line: lines[0]?.number,
      });
  return notices;
}

/** Lists whose entries have no sign. */
function bareLists(blocks: readonly Block[]): Notice[] {
  const lists: Block[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    const isBare = block.kind === 'item' && block.marker.sign === '';
    if (isBare && isOpen) lists.at(-1)?.push(block);
    else if (isBare) lists.push([block]);
    isOpen = isBare;
  }
  return lists.map((list) => ({
    kind: 'guessed',
    message: `${list.length} lines that stand close together are a list`,
    line: list[0]?.lines[0]?.number,
  }));
}

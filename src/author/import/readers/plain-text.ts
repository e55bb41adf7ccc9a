import { cleanText } from '../clean-text.ts';
import { SourceError } from '../source-error.ts';
import type { ImportedDocument, Notice, Segment } from '../types.ts';
import type { Outline } from './outline.ts';
import { type Block, buildBlocks, signOf, textOf } from './plain-text/blocks.ts';
import { type Head, readHead } from './plain-text/head.ts';
import { inferHeadings } from './plain-text/headings.ts';
import { locateHeadings } from './plain-text/known-headings.ts';
import { comparable, measureWrap, splitLines, type TextLine } from './plain-text/lines.ts';
import { startOfClosing } from './plain-text/navigation.ts';
import { treeOf } from './plain-text/tree.ts';

/**
 * Reads text without markup, as copied from a page or a document. Its headings are told by their look,
 * or by an outline, which is believed: a SourceError names the lines of it that are not in the text.
 */
export function readPlainText(source: string, outline?: Outline): ImportedDocument {
  const { text, notices } = cleanText(source);
  const all = splitLines(text);
  const end = startOfClosing(all);
  const lines = all.slice(0, end);
  const width = measureWrap(lines);
  const asked = new Set(outline?.headings.map((heading) => comparable(heading.text)));
  const head = readHead(lines, width, {
    title: outline?.title,
    isHeading: (line) => asked.has(comparable(line)),
  });
  if (outline && head.title === '') throw new SourceError([titleFault(outline)]);
  const blocks = outline
    ? buildBlocks(head.body, width, locateHeadings(head.body, outline))
    : inferHeadings(buildBlocks(head.body, width, new Map()));
  const { title, dek, module, number, claims } = head;
  return {
    title,
    dek,
    module,
    number,
    claims,
    body: treeOf(blocks),
    streams: [segmentsOf(head, blocks, all.slice(end))],
    images: [],
    notices: [...notices, ...guesses(head, blocks, outline !== undefined)],
  };
}

function titleFault({ file, title }: Outline): SourceError['problems'][number] {
  return {
    file,
    message: `the title "${title}" is no line of the text`,
    remedy: 'copy the line that is the title from the text to the first line of the outline',
  };
}

/** Every line of the source, in order: what is kept, and what is dropped and why. */
function segmentsOf(head: Head, blocks: readonly Block[], closing: readonly TextLine[]): Segment[] {
  return [
    ...head.segments,
    ...blocks.flatMap(segmentsOfBlock),
    ...closing
      .filter(({ text }) => text !== '')
      .map(({ text, number }): Segment => ({ text, line: number, dropped: 'navigation' })),
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

function guesses(
  { dek, isDekGuessed }: Head,
  blocks: readonly Block[],
  hasOutline: boolean,
): Notice[] {
  const notices: Notice[] = [];
  if (isDekGuessed)
    notices.push({ kind: 'guessed', message: `the dek is the sentence under the title: "${dek}"` });
  const headings = blocks.filter(({ kind }) => kind === 'heading').map(textOf);
  if (headings.length > 0 && !hasOutline)
    notices.push({
      kind: 'guessed',
      message: `${headings.length === 1 ? 'one heading was' : `${headings.length} headings were`} told by the look of the line; the outline lists what was understood`,
    });
  for (const { kind, lines } of blocks)
    if (kind === 'table')
      notices.push({
        kind: 'guessed',
        message: `${lines.length} lines with tabs in them are a table`,
        line: lines[0]?.number,
      });
  return notices;
}

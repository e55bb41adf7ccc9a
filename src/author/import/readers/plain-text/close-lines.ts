import { type Block, textOf } from './blocks.ts';

/** Fewer paragraphs that stand apart from the one above tell nothing. */
const FEWEST_APART = 3;
const FEWEST_ENTRIES = 3;
const LONGER_BY = 2;
const IS_SENTENCE = /^\S+(?:\s+\S+){3,}[.!?]["'”’)]*$/;

/**
 * Makes lists and sums of lines that stand close together in a text whose paragraphs stand apart: a browser
 * copies the entries of a list without bullets, and sets no blank line between the lines of one paragraph.
 */
export function inferCloseLines(blocks: readonly Block[]): Block[] {
  const apart = blocks.filter(
    (block, index) => areParagraphs(blocks[index - 1], block) && !isClose(blocks[index - 1], block),
  );
  if (apart.length < FEWEST_APART) return [...blocks];
  const runs = runsOf(blocks);
  const close = runs.flatMap((run) => run.slice(1)).filter(isSentence);
  if (close.length > 2 * apart.length) return [...blocks];
  return runs.flatMap((run) => (run.length > 1 ? readRun(run) : run));
}

/** Cuts the blocks where a paragraph stands apart from the one above. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && isClose(last.at(-1), block)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function areParagraphs(above: Block | undefined, block: Block): boolean {
  return above?.kind === 'paragraph' && block.kind === 'paragraph';
}

function isClose(above: Block | undefined, block: Block): boolean {
  return (
    areParagraphs(above, block) && block.lines[0]?.number === (above?.lines.at(-1)?.number ?? 0) + 1
  );
}

function readRun(run: readonly Block[]): Block[] {
  const end = run.length - (isText(run) ? 1 : 0);
  const entries = run.slice(0, end);
  const isList = entries.length >= FEWEST_ENTRIES && entries.every(isSentence);
  return isList ? [...entries.map(entryOf), ...run.slice(end)] : joinSums(run);
}

/** Whether the last of a run is the paragraph below a list: it is longer by far than all others. */
function isText(run: readonly Block[]): boolean {
  const lengths = run.map((block) => textOf(block).length);
  return (lengths.at(-1) ?? 0) > LONGER_BY * Math.max(...lengths.slice(0, -1));
}

function joinSums(run: readonly Block[]): Block[] {
  const read: Block[] = [];
  for (const block of run) {
    const last = read.at(-1);
    if (last && isSum(last) && isSum(block))
      read[read.length - 1] = { kind: 'sum', lines: [...last.lines, ...block.lines] };
    else read.push(block);
  }
  return read;
}

function isSentence(block: Block): boolean {
  return IS_SENTENCE.test(textOf(block));
}

function isSum(block: Block): boolean {
  return block.lines.every(({ text }) => text.includes('=') && /\d/.test(text));
}

function entryOf(block: Block): Block {
  return {
    kind: 'item',
    lines: block.lines,
    marker: { sign: '', number: undefined, text: textOf(block) },
    indent: 0,
  };
}

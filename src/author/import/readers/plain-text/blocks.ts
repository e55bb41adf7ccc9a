import { countRows } from './tables.ts';
import { isContinued, isSure, type Marker, markerOf, type TextLine } from './lines.ts';

/** A piece of a text between two others, with the lines that it was made from. */
export type Block = { readonly lines: TextLine[] } & (
  | ({ readonly kind: 'heading' } & KnownHeading)
  // Each line of a sum stands on a line of its own.
  | { readonly kind: 'paragraph' | 'sum' | 'break' | 'table' }
  | { readonly kind: 'item'; readonly marker: Marker; readonly indent: number }
);

/** A heading. */
export interface KnownHeading {
  /** From 1. */
  readonly level: number;
  /** A sign of a list before its words; empty in most. */
  readonly sign: string;
}

/** A sub-list's bullet stands as deep as its parent's in many copies. In columns. */
const INNER_BULLET = /^[◦○▪⁃]$/;
const INNER_INDENT = 2;
const BREAK = /^(?:[*_-]\s*){3,}$|^⁂$/;

/** Joins lines to blocks. `headings` are found by the index of their first line. */
export function buildBlocks(
  lines: readonly TextLine[],
  width: number | undefined,
  headings: ReadonlyMap<number, KnownHeading & { readonly lineCount: number }>,
): Block[] {
  const items = itemsIn(lines, width);
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as TextLine;
    const heading = headings.get(index);
    const rowCount = heading ? 0 : countRows(lines, index);
    if (line.text === '') {
      // A copied bullet may stand on a line of its own, above its text.
      if (!isBareItem(open)) open = undefined;
    } else if (rowCount > 0) {
      blocks.push({ kind: 'table', lines: lines.slice(index, index + rowCount) });
      open = undefined;
      index += rowCount - 1;
    } else if (open && !heading && !items.has(index) && takes(open, line, width)) {
      open.lines.push(line);
    } else {
      const end = index + (heading?.lineCount ?? 1);
      open = startBlock(lines.slice(index, end), heading, items.get(index));
      blocks.push(open);
      if (open.kind === 'heading' || open.kind === 'break') open = undefined;
      index = end - 1;
    }
  }
  return blocks;
}

/** The sign of a list that a block starts with; empty where there is none. */
export function signOf(block: Block): string {
  if (block.kind === 'item') return block.marker.sign;
  return block.kind === 'heading' ? block.sign : '';
}

/** The words of a block on one line, without such a sign. */
export function textOf(block: Block): string {
  const whole = block.lines.map(({ text }) => text).join(' ');
  return whole.slice(signOf(block).length).trim();
}

function startBlock(
  lines: TextLine[],
  heading: KnownHeading | undefined,
  marker: Marker | undefined,
): Block {
  if (heading) return { kind: 'heading', lines, level: heading.level, sign: heading.sign };
  const [line] = lines as [TextLine];
  if (marker) {
    const inner = INNER_BULLET.test(marker.sign) ? INNER_INDENT : 0;
    return { kind: 'item', lines, marker, indent: line.indent + inner };
  }
  return { kind: BREAK.test(line.text) ? 'break' : 'paragraph', lines };
}

function isBareItem(block: Block | undefined): boolean {
  return block?.kind === 'item' && block.marker.text === '' && block.lines.length === 1;
}

/** Whether a line without a blank one above it belongs to the block above. */
function takes(open: Block, line: TextLine, width: number | undefined): boolean {
  if (BREAK.test(line.text)) return false;
  if (isBareItem(open)) return true;
  const isInside = open.kind === 'item' && line.indent > (open.lines[0]?.indent ?? 0);
  return (
    isInside ||
    (width !== undefined && isContinued(open.lines.at(-1)?.text ?? '', line.text, width))
  );
}

/**
 * The lines that are entries of lists, by index. A dash, a star or a number makes a list only where
 * another follows it with no other text between.
 */
function itemsIn(lines: readonly TextLine[], width: number | undefined): Map<number, Marker> {
  const items = new Map<number, Marker>();
  const open = new Map<string, { index: number; marker: Marker }>();
  let indent = 0;
  for (const [index, line] of lines.entries()) {
    const marker = BREAK.test(line.text) ? undefined : markerOf(line);
    if (!marker) {
      const isWrapped = width !== undefined && index > 0 && lines[index - 1]?.text !== '';
      if (line.text !== '' && !isWrapped && line.indent <= indent) open.clear();
      continue;
    }
    ({ indent } = line);
    const key = marker.number === undefined ? marker.sign : `number ${indent}`;
    const before = open.get(key);
    const isNext = before && (marker.number ?? 1) === (before.marker.number ?? 0) + 1;
    if (isNext) items.set(before.index, before.marker);
    if (isNext || isSure(marker)) items.set(index, marker);
    open.set(key, { index, marker });
  }
  return items;
}

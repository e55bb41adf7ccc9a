import type { Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { type Block, textOf } from './blocks.ts';
import { tableOf } from './tables.ts';

type Item = Extract<Block, { kind: 'item' }>;

/** Lists nested deeper than this are set at this depth. */
const DEEPEST_LIST = 6;

/** Makes a document's tree of its blocks. */
export function treeOf(blocks: readonly Block[]): Root {
  const children: RootContent[] = [];
  let items: Item[] = [];
  for (const block of blocks) {
    if (block.kind === 'item') {
      items.push(block);
      continue;
    }
    children.push(...listsOf(items), nodeOf(block));
    items = [];
  }
  return { type: 'root', children: [...children, ...listsOf(items)] };
}

function nodeOf(block: Exclude<Block, Item>): RootContent {
  if (block.kind === 'break') return { type: 'thematicBreak' };
  if (block.kind === 'table') return tableOf(block.lines);
  if (block.kind === 'sum') return sumOf(block);
  const children: Paragraph['children'] = [{ type: 'text', value: textOf(block) }];
  if (block.kind !== 'heading') return { type: 'paragraph', children };
  const depth = Math.min(block.level + 1, 6) as Heading['depth'];
  return { type: 'heading', depth, children };
}

function sumOf({ lines }: Block): Paragraph {
  const children = lines.flatMap(({ text }, index): Paragraph['children'] => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    { type: 'text', value: text },
  ]);
  return { type: 'paragraph', children };
}

/** A list that entries may still join, and where another is put beside it. */
interface OpenList {
  readonly indent: number;
  readonly list: List;
  readonly siblings: (List | ListItem['children'][number])[];
}

/** Lists of entries: a deeper one starts a list inside the entry above it, another kind of sign one beside it. */
function listsOf(items: readonly Item[]): List[] {
  const top: List[] = [];
  const open: OpenList[] = [];
  for (const item of items) {
    while (open.length > 1 && item.indent < (open.at(-1)?.indent ?? 0)) open.pop();
    const last = open.at(-1);
    const isDeeper =
      last !== undefined && item.indent > last.indent + 1 && open.length < DEEPEST_LIST;
    if (!last || isDeeper || !goesOn(last.list, item)) {
      const inside = isDeeper ? last.list.children.at(-1)?.children : undefined;
      const siblings = inside ?? last?.siblings ?? top;
      if (!isDeeper) open.pop();
      open.push({ indent: item.indent, list: startList(item), siblings });
      siblings.push((open.at(-1) as OpenList).list);
    }
    open.at(-1)?.list.children.push(entryOf(item));
  }
  return top;
}

function startList({ marker: { number } }: Item): List {
  const list: List = { type: 'list', ordered: number !== undefined, spread: false, children: [] };
  return number === undefined ? list : { ...list, start: number };
}

/** Whether an entry is the next of a list, by its kind and its number. */
function goesOn({ ordered, start, children }: List, { marker: { number } }: Item): boolean {
  return ordered ? number === (start ?? 1) + children.length : number === undefined;
}

function entryOf(item: Item): ListItem {
  const children: Paragraph['children'] = [{ type: 'text', value: textOf(item) }];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}

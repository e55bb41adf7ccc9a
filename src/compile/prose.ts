import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Prose, ProseBlock, ProseLink } from '../lib/prose.ts';
import { remarkHeadingIds } from '../markdown/remark-heading-ids.ts';
import type { CourseLesson } from './course.ts';
import { lessonParser } from './lesson-parser.ts';

/** Attributes of components that a reader sees or hears. */
const SPOKEN = new Set(['title', 'caption', 'definition', 'alt']);
/** Kinds of nodes that make a block of their own. */
const BLOCKS: Readonly<Record<string, ProseBlock['kind']>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  tableRow: 'cells',
};

const markdown = lessonParser('md', remarkHeadingIds);
const mdx = lessonParser('mdx', remarkHeadingIds);

/** Reads the words of a lesson that has compiled, each where it stands in the source. */
export function readProse({ place, data, body }: CourseLesson): Prose {
  const processor = place.format === 'mdx' ? mdx : markdown;
  const tree = processor.runSync(processor.parse(body)) as Root;
  const reader = new Reader(body);
  reader.read(tree, { isItem: false, isTakeaway: false });
  return { file: place.file, slug: place.slug, title: data.title, ...reader.result() };
}

interface Around {
  readonly isItem: boolean;
  readonly isTakeaway: boolean;
}

class Reader {
  readonly #source: string;
  readonly #spans: [start: number, end: number][] = [];
  readonly #blocks: ProseBlock[] = [];
  readonly #links: ProseLink[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  read(node: Nodes, around: Around): void {
    if (node.type === 'text') this.#keep(node);
    if (node.type === 'link') this.#noteLink(node.url, node.children);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      this.#readAttributes(node, around);
    this.#noteBlock(node, around);
    if (!('children' in node)) return;
    const inside = {
      isItem: around.isItem || node.type === 'listItem',
      isTakeaway:
        around.isTakeaway || (node.type === 'mdxJsxFlowElement' && node.name === 'KeyTakeaways'),
    };
    for (const child of node.children) this.read(child, inside);
  }

  result(): Pick<Prose, 'text' | 'blocks' | 'links'> {
    let text = '';
    let at = 0;
    const blank = (end: number) => this.#source.slice(at, end).replace(/[^\n]/g, ' ');
    for (const [start, end] of this.#spans.toSorted(([a], [b]) => a - b)) {
      text += blank(start) + this.#source.slice(start, end);
      at = end;
    }
    const blocks = this.#blocks.toSorted((a, b) => a.start - b.start);
    return { text: text + blank(this.#source.length), blocks, links: this.#links };
  }

  #keep(node: Nodes): void {
    const [start, end] = rangeOf(node);
    if (end > start) this.#spans.push([start, end]);
  }

  #noteLink(href: string, children: readonly PhrasingContent[]): void {
    const [first, last] = [children[0], children.at(-1)];
    if (first && last) this.#links.push({ href, start: rangeOf(first)[0], end: rangeOf(last)[1] });
  }

  #noteBlock(node: Nodes, { isItem, isTakeaway }: Around): void {
    const kind = BLOCKS[node.type];
    if (!kind) return;
    const [start, end] = rangeOf(node);
    this.#blocks.push({
      kind: kind === 'paragraph' && isItem ? 'item' : kind,
      start,
      end,
      isTakeaway,
    });
  }

  #readAttributes(node: MdxJsxFlowElement | MdxJsxTextElement, { isTakeaway }: Around): void {
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || !SPOKEN.has(attribute.name)) continue;
      const end = (attribute.position?.end.offset ?? 0) - 1;
      const start = end - valueLength(attribute, this.#source, end);
      if (start >= end) continue;
      this.#spans.push([start, end]);
      this.#blocks.push({ kind: 'attribute', start, end, isTakeaway });
    }
  }
}

/** Characters between the quotes, in the source, where references are longer than what they stand for. */
function valueLength({ value }: MdxJsxAttribute, source: string, end: number): number {
  const quote = source[end] ?? '';
  if (typeof value !== 'string' || !/["']/.test(quote)) return 0;
  return end - 1 - source.lastIndexOf(quote, end - 1);
}

function rangeOf({ position }: Nodes): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

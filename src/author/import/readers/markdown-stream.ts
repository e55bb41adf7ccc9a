import type { DropReason, Segment } from '../types.ts';
import { lineOf, type LooseNode } from './loose-node.ts';
import { piecesOf } from './markdown-html.ts';
import { codeTitle } from './markdown-tree.ts';
import { attributeOf, keptAttributes } from './mdx-code.ts';
import { SegmentList } from './segment-list.ts';
import { isBlockNode } from './tree-words.ts';

/** What goes from a tree and is told of. */
export interface Removals {
  /** Words that went before the parser saw them. */
  readonly removed: readonly Segment[];
  readonly title: LooseNode | undefined;
  /** Blocks whose words stand in no lesson. */
  readonly dropped: ReadonlyMap<LooseNode, DropReason>;
}

/**
 * Tells a Markdown source in order: what the parser took for text is kept, every character between two
 * such places is markup. The title has a stream of its own.
 */
export function markdownStreams(tree: LooseNode, text: string, removals: Removals): Segment[][] {
  const teller = new Teller(text, removals);
  teller.visit(tree);
  teller.end();
  const streams = [teller.running.list(), teller.title.list()];
  return streams.filter((stream) => stream.length > 0);
}

class Teller {
  readonly running = new SegmentList();
  readonly title = new SegmentList();
  readonly #text: string;
  readonly #removed: readonly Segment[];
  #removedCount = 0;
  readonly #titleNode: LooseNode | undefined;
  readonly #dropped: Removals['dropped'];
  #reason: DropReason | undefined;
  #list = this.running;
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(text: string, { removed, title, dropped }: Removals) {
    this.#text = text;
    this.#removed = removed.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    this.#titleNode = title;
    this.#dropped = dropped;
  }

  visit(node: LooseNode): void {
    const isBlock = isBlockNode(node);
    if (isBlock) this.#break();
    if (node === this.#titleNode) this.#list = this.title;
    const reason = this.#dropped.get(node);
    if (reason) this.#reason = reason;
    this.#tell(node);
    if (reason) this.#reason = undefined;
    if (isBlock) this.#break();
    if (node === this.#titleNode) this.#list = this.running;
  }

  end(): void {
    this.#tellGap(this.#text.length);
    this.#tellRemoved(Infinity);
  }

  /** Words that went before the parser saw them, up to a line. */
  #tellRemoved(end: number): void {
    for (;;) {
      const next = this.#removed[this.#removedCount];
      if (!next || (next.line ?? 0) > end) return;
      this.running.add(next.text, next.dropped, next.line);
      this.#removedCount += 1;
    }
  }

  #tell(node: LooseNode): void {
    const { type, value = '', alt } = node;
    if (type.startsWith('mdxJsx')) return this.#tellComponent(node);
    if (node.children) return node.children.forEach((child) => this.visit(child));
    if (type === 'text' || type === 'inlineCode') return this.#piece(node, [[value]]);
    if (type === 'code') return this.#tellCode(node);
    if (type === 'html') return this.#tellHtml(node);
    if (type === 'mdxjsEsm') return this.#piece(node, [[value, 'script']]);
    if (type === 'image' || type === 'imageReference') this.#tellImage(node, alt ?? '');
    // Rules, breaks and the like are markup, told with what follows.
  }

  /** Tells all up to a node as markup, then the node by its pieces. */
  #piece(node: LooseNode, pieces: readonly (readonly [string, DropReason?])[]): void {
    this.#tellGap(node.position?.start.offset ?? this.#at);
    this.#tellRemoved(lineOf(node) ?? 0);
    for (const [text, reason = this.#reason] of pieces) this.#list.add(text, reason, lineOf(node));
    this.#at = Math.max(this.#at, node.position?.end.offset ?? this.#at);
  }

  #tellCode(node: LooseNode): void {
    const title = codeTitle(node);
    const head = `${node.lang ?? ''} ${node.meta ?? ''}`.replace(title ?? '', '');
    this.#piece(node, [[`${head}\n`, 'markup'], [`${title ?? ''}\n`], [node.value ?? '']]);
  }

  /** The title's own image stays in the text. */
  #tellImage(node: LooseNode, alt: string): void {
    const list = this.#list;
    const { start, end } = node.position ?? {};
    const source = this.#text.slice(start?.offset, end?.offset);
    this.#tellGap(start?.offset ?? this.#at);
    this.#list = this.running;
    if (list === this.title) this.running.break();
    this.#piece(node, [[alt], [source.replace(alt, () => ''), 'markup']]);
    if (list === this.title) this.running.break();
    this.#list = list;
  }

  #tellHtml(node: LooseNode): void {
    this.#piece(node, []);
    for (const { text, dropped, isBreak } of piecesOf(node)) {
      if (isBreak) this.#break();
      this.#list.add(text, dropped, lineOf(node));
      if (isBreak) this.#break();
    }
  }

  /** The words of a component's attributes stand in its opening tag. */
  #tellComponent(node: LooseNode): void {
    const { position, children = [], name } = node;
    const start = position?.start.offset ?? this.#at;
    const end = position?.end.offset ?? start;
    if (name === 'script' || name === 'style') {
      const source = this.#text.slice(start, end);
      return this.#piece(node, [[source, name === 'script' ? 'script' : 'markup']]);
    }
    this.#tellGap(start);
    const tagEnd = children[0]?.position?.start.offset ?? end;
    for (const [attribute, value] of this.#attributesOf(node)) {
      if (attribute === 'type') continue;
      const tag = this.#text.slice(0, tagEnd);
      const at = tag.indexOf(value, Math.max(this.#at, tag.indexOf(`${attribute}=`, this.#at)));
      if (at !== -1) this.#tellGap(at);
      this.#break();
      // A title is words alone.
      this.#list.add(value, this.#list === this.title ? 'markup' : this.#reason, lineOf(node));
      this.#break();
      if (at !== -1) this.#at = at + value.length;
    }
    children.forEach((child) => this.visit(child));
    this.#tellGap(end);
  }

  #attributesOf(node: LooseNode): [string, string][] {
    const isElement = /^[a-z]/.test(node.name ?? '');
    const alt =
      node.name === 'img' || /^Image|Img$/.test(node.name ?? '')
        ? attributeOf(node, 'alt')
        : undefined;
    if (alt !== undefined) return [['alt', alt]];
    return isElement ? [] : keptAttributes(node);
  }

  #tellGap(end: number): void {
    if (end <= this.#at) return;
    const gap = this.#text.slice(this.#at, end);
    this.#at = end;
    if (gap.trim() === '') this.#list.add(gap, undefined);
    else this.#list.add(gap, 'markup', this.#lineAt(end - gap.length));
    if (/\n/.test(gap)) this.#break();
  }

  #break(): void {
    this.#list.break();
  }

  /** Offsets come in order. */
  #lineAt(offset: number): number {
    for (let next = this.#text.indexOf('\n', this.#lineStart); next !== -1 && next < offset;) {
      this.#line += 1;
      this.#lineStart = next + 1;
      next = this.#text.indexOf('\n', this.#lineStart);
    }
    return this.#line;
  }
}

import type { Element, ElementContent, Root } from 'hast';
import type { DropReason, Segment } from '../types.ts';
import { chromeName, chromeReason, isHidden, isUnseen } from './html-chrome.ts';
import { BLOCKS, classesOf, isElement, propertyOf, elementsIn } from './html-elements.ts';
import type { NoteParts } from './html-notes.ts';
import type { NoticeLog } from './notice-log.ts';
import { SegmentList } from './segment-list.ts';
import { drawingAsImage } from './svg-element.ts';
import { nodesBelow } from './tree.ts';

/** What of a page goes where. */
export interface PageParts {
  readonly article: Element;
  /** Elements whose text stands in the front matter. */
  readonly taken: readonly Element[];
  /** Elements that say nothing that a lesson says. */
  readonly dropped: ReadonlyMap<Element, DropReason>;
  readonly notes: NoteParts;
}

/** A page's text, told in order. */
export interface PageStreams {
  readonly running: readonly Segment[];
  /** What was taken, by its element. */
  readonly apart: ReadonlyMap<Element, readonly Segment[]>;
}

/** Stands where a block was, so that what stood around it does not grow together. */
const GAP: ElementContent = { type: 'text', value: '\n' };
/** Numbers of lines beside code. */
const GUTTER = /^(?:linenos?|gutter|hljs-ln-numbers|rouge-gutter|line-numbers?)$/;

/**
 * Goes through a page's source once: takes what is no part of the article out of the tree, and tells of
 * every text node in order whether it was kept. What is taken has a stream of its own.
 */
export function splitPage(
  body: Element,
  source: string,
  parts: PageParts,
  log: NoticeLog,
): PageStreams {
  const splitter = new PageSplitter(source, parts, log);
  splitter.visit(body, []);
  return { running: splitter.running.list(), apart: splitter.apart };
}

class PageSplitter {
  readonly running = new SegmentList();
  readonly apart = new Map<Element, Segment[]>();
  readonly #source: string;
  readonly #parts: PageParts;
  readonly #log: NoticeLog;

  constructor(source: string, parts: PageParts, log: NoticeLog) {
    this.#source = source;
    this.#parts = parts;
    this.#log = log;
  }

  /** Parents are those within the article; the article is not yet reached while `isOutside`. */
  visit(element: Element, parents: readonly Element[], isOutside = true): void {
    const isArticle = element === this.#parts.article;
    const isInside = isArticle || !isOutside;
    const inner = isInside ? [...parents, element] : parents;
    this.#breakAt(element);
    element.children = element.children.flatMap((child) => {
      if (child.type === 'text') this.#tell(child, isInside ? undefined : 'navigation');
      if (!isElement(child)) return child.type === 'text' ? [child] : [];
      return isInside ? this.#keep(child, inner) : this.#passBy(child);
    });
    this.#breakAt(element);
  }

  /** Outside the article everything goes, but the way to it. */
  #passBy(element: Element): ElementContent[] {
    if (this.#parts.taken.includes(element)) this.#take(element);
    else if (element === this.#parts.article || this.#holds(element)) this.visit(element, []);
    else this.#drop(element, isHidden(element) ? 'hidden' : 'navigation');
    return [element];
  }

  #keep(element: Element, parents: readonly Element[]): ElementContent[] {
    const { taken, notes, dropped: ofHead } = this.#parts;
    if (taken.includes(element)) {
      this.#take(element);
      return [GAP];
    }
    if (notes.references.has(element)) {
      this.#drop(element, 'markup');
      this.running.break();
      return [element];
    }
    if (element.tagName === 'svg') return this.#draw(element);
    const dropped =
      ofHead.get(element) ??
      (notes.wayfinding.has(element) ? 'navigation' : undefined) ??
      (isGutter(element, parents) ? 'markup' : chromeReason(element, parents));
    if (dropped !== undefined) {
      const name = chromeName(element);
      if (name !== undefined) this.#log.add(kindOf(name), `${name} is left out`, lineOf(element));
      this.#drop(element, dropped);
      return BLOCKS.has(element.tagName) ? [GAP] : [];
    }
    if (element.tagName === 'img') this.running.break();
    this.#noteHandlers(element);
    if (element.tagName === 'math') return this.#keepFormula(element, parents);
    this.visit(element, parents, false);
    return [element];
  }

  /** A formula's source, where it has it, says what its signs say. */
  #keepFormula(math: Element, parents: readonly Element[]): ElementContent[] {
    const source = elementsIn(math).find(
      (node) => node.tagName === 'annotation' && /tex/i.test(propertyOf(node, 'encoding')),
    );
    if (source) this.#drop(math, 'markup', source);
    this.visit(source ?? math, parents, false);
    return [{ ...math, children: source ? source.children : math.children }];
  }

  #draw(svg: Element): ElementContent[] {
    this.#drop(svg, 'markup');
    const image = drawingAsImage(svg, this.#source);
    if (image) this.running.break();
    return image ? [image] : [];
  }

  #take(element: Element): void {
    const stream = new SegmentList();
    this.#tellTaken(element, [], undefined, stream);
    this.apart.set(element, stream.list());
    this.running.break();
  }

  #tellTaken(
    element: Element,
    parents: readonly Element[],
    outer: DropReason | undefined,
    stream: SegmentList,
  ): void {
    if (BLOCKS.has(element.tagName)) stream.break();
    const reason = outer ?? (parents.length > 0 ? chromeReason(element, parents) : undefined);
    for (const child of element.children) {
      if (child.type === 'text') stream.add(child.value, reason, lineOf(child));
      else if (isElement(child)) this.#tellTaken(child, [...parents, element], reason, stream);
    }
    if (BLOCKS.has(element.tagName)) stream.break();
  }

  #drop(element: Element, reason: DropReason, except?: Element): void {
    if (isUnseen(element) || element === except) return;
    if (this.#parts.taken.includes(element)) return this.#take(element);
    const own = this.#parts.dropped.get(element) ?? (isHidden(element) ? 'hidden' : reason);
    this.#breakAt(element);
    for (const child of element.children) {
      if (child.type === 'text') this.#tell(child, own);
      else if (isElement(child)) this.#drop(child, own, except);
    }
    this.#breakAt(element);
  }

  #tell(text: { value: string; position?: Element['position'] }, reason?: DropReason): void {
    this.running.add(text.value, reason, lineOf(text));
  }

  #breakAt({ tagName }: Element): void {
    if (BLOCKS.has(tagName)) this.running.break();
  }

  #holds(element: Element): boolean {
    return [...nodesBelow<ElementContent>(element)].some((node) => node === this.#parts.article);
  }

  #noteHandlers({ properties, tagName, position }: Element): void {
    const handler = Object.keys(properties).find((name) => /^on[a-z]/i.test(name));
    if (handler === undefined) return;
    const message = `${handler.toLowerCase()} of <${tagName}> is left out: a lesson runs no code`;
    this.#log.add('neutralised', message, position?.start.line);
  }
}

function isGutter(element: Element, parents: readonly Element[]): boolean {
  const isNamed = classesOf(element).some((name) => GUTTER.test(name));
  return isNamed && parents.some(({ tagName }) => /^(?:pre|table)$/.test(tagName));
}

function kindOf(name: string): 'neutralised' | 'lost' {
  return name === 'a script' || name.startsWith('an embedded') ? 'neutralised' : 'lost';
}

function lineOf(node: { position?: Root['position'] }): number | undefined {
  return node.position?.start.line;
}

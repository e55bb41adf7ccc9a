import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import type { Html, Nodes, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Token } from 'micromark-util-types';
import type { Processor } from 'unified';
import { walk } from '../markdown/walk.ts';
import { splitFrontMatter } from './front-matter.ts';
import { lessonParser } from './lesson-parser.ts';

/** An address in a lesson's source, exactly where it is written. */
export interface SourceReference {
  /** As the parser reads it, without escapes and references to characters. */
  readonly address: string;
  /** A definition may serve links and images. */
  readonly kind: 'link' | 'image' | 'definition' | 'import';
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
}

/** Attributes that hold addresses, by their element. */
const ATTRIBUTES: Readonly<Record<string, { name: string; kind: 'link' | 'image' }>> = {
  a: { name: 'href', kind: 'link' },
  img: { name: 'src', kind: 'image' },
};

const parsers = {
  md: lessonParser('md', destinationPlaces),
  mdx: lessonParser('mdx', destinationPlaces),
};

/**
 * Every address in a lesson's whole source, in order: of links, images and definitions, in attributes,
 * and of the files that it imports. Throws what the parser throws where MDX can't be read.
 */
export function findReferences(source: string, format: 'md' | 'mdx'): SourceReference[] {
  const body = blankFrontMatter(source);
  const found: SourceReference[] = [];
  walk(parsers[format].parse(body) as Root, (node) => found.push(...referencesOf(node, body)));
  return found.toSorted((a, b) => a.start - b.start);
}

/** The source with spaces for the front matter, so that places in it are places in the file. */
function blankFrontMatter(source: string): string {
  const { linesAbove } = splitFrontMatter(source.replaceAll('\r\n', '\n'));
  let start = source.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 0; line < linesAbove; line += 1) start = endOfLine(source, start);
  return source.slice(0, start).replace(/[^\r\n]/g, ' ') + source.slice(start);
}

function endOfLine(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end === -1 ? source.length : end + 1;
}

/** Where a node's address stands, in its data. */
interface PlacedNode {
  url: string;
  data?: { destination?: [start: number, end: number] };
}

/** Notes where the addresses of links, images and definitions stand, which the tree does not tell. */
function destinationPlaces(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: unknown[] };
  const exit = { resourceDestinationString: take, definitionDestinationString: take };
  (data.fromMarkdownExtensions ??= []).push({ exit });
}

function take(this: { stack: unknown[]; resume: () => string }, { start, end }: Token): void {
  const url = this.resume();
  const node = this.stack.at(-1) as PlacedNode;
  node.url = url;
  node.data = { ...node.data, destination: [start.offset, end.offset] };
}

function referencesOf(node: Nodes, source: string): SourceReference[] {
  switch (node.type) {
    case 'link':
    case 'image':
    case 'definition': {
      const [start, end] = (node as PlacedNode).data?.destination ?? [];
      // A bare address has no destination; it leads to another site.
      if (start === undefined || end === undefined) return [];
      return [{ address: node.url, kind: node.type, start, end }];
    }
    case 'html':
      return htmlReferences(node, source);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return jsxReferences(node, source);
    case 'mdxjsEsm':
      return importReferences(node);
    default:
      return [];
  }
}

function jsxReferences(
  { name, attributes }: MdxJsxFlowElement | MdxJsxTextElement,
  source: string,
): SourceReference[] {
  const wanted = ATTRIBUTES[name ?? ''];
  return attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && attribute.name === wanted?.name
      ? attributeReference(attribute, wanted.kind, source)
      : [],
  );
}

function attributeReference(
  { value, position }: MdxJsxAttribute,
  kind: SourceReference['kind'],
  source: string,
): SourceReference[] {
  if (typeof value !== 'string') return [];
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  return valuePlace(source.slice(from, to)).map(([start, end]) => ({
    address: value,
    kind,
    start: from + start,
    end: from + end,
  }));
}

/** Where the value stands in an attribute as written. */
function valuePlace(attribute: string): [start: number, end: number][] {
  const before = /^[^=]*=\s*/.exec(attribute)?.[0].length;
  if (before === undefined) return [];
  const isQuoted = /^["']/.test(attribute.slice(before));
  return [isQuoted ? [before + 1, attribute.length - 1] : [before, attribute.length]];
}

/** What `hast-util-from-html` tells of an element with `verbose`. */
interface Verbose {
  position?: { properties?: Record<string, Element['position']> };
}

function htmlReferences(node: Html, source: string): SourceReference[] {
  const toSource = placesOfLines(node, source);
  const found: SourceReference[] = [];
  walk(fromHtml(node.value, { fragment: true, verbose: true }), (element) => {
    if (element.type !== 'element') return;
    const wanted = ATTRIBUTES[element.tagName];
    const address = element.properties[wanted?.name ?? ''];
    const place = (element.data as Verbose | undefined)?.position?.properties?.[wanted?.name ?? ''];
    if (!wanted || !place || typeof address !== 'string') return;
    const from = place.start.offset ?? 0;
    const at = toSource(from);
    if (at === undefined) return;
    for (const [start, end] of valuePlace(node.value.slice(from, place.end.offset)))
      found.push({ address, kind: wanted.kind, start: at + start, end: at + end });
  });
  return found;
}

/** Tells where an offset in an HTML node stands in the source, whose lines may begin with `>` or an indent. */
function placesOfLines({ value, position }: Html, source: string) {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const written = source.slice(from, to).split('\n');
  const starts = { value: 0, source: from };
  const lines = value.split('\n').map((line, index) => {
    const whole = written[index] ?? '';
    const place = { ...starts, isSame: whole.endsWith(line), indent: whole.length - line.length };
    starts.value += line.length + 1;
    starts.source += whole.length + 1;
    return place;
  });
  return (offset: number): number | undefined => {
    const line = lines.findLast((candidate) => candidate.value <= offset);
    return line?.isSame ? line.source + line.indent + offset - line.value : undefined;
  };
}

/** The part of a program's tree that tells what it imports. */
interface Program {
  body: { source?: { value?: unknown; start: number; end: number } | null }[];
}

function importReferences(node: Nodes): SourceReference[] {
  const program = (node as { data?: { estree?: Program } }).data?.estree;
  return (program?.body ?? []).flatMap(({ source }) =>
    source && typeof source.value === 'string' && /^\.\.?\//.test(source.value)
      ? [{ address: source.value, kind: 'import', start: source.start + 1, end: source.end - 1 }]
      : [],
  );
}

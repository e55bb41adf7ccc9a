import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { splitFrontMatter } from '../../compile/front-matter.ts';
import { missingWords } from './align-words.ts';
import type { ImportedDocument, Segment } from './types.ts';

/** Words of a source that were to be kept and do not stand in the lesson. */
export interface Missing {
  /** As they follow each other in the source, without what stands between them. */
  readonly words: string;
  /** 1-based line of the source, where it has lines. */
  readonly line: number | undefined;
}

interface Word {
  readonly text: string;
  readonly line: number | undefined;
}

/** Letters and digits; the marks between them may have another form in the lesson. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Shows that a lesson has all words of its document: reads the written file anew and looks up every kept
 * word of each stream, in order. Title and dek may stand in the front matter, a dek that was made up may not.
 */
export function proveWords(document: ImportedDocument, written: string): Missing[] {
  const { yaml, body } = splitFrontMatter(written);
  const front = parseYaml(yaml ?? '') as { title?: unknown; dek?: unknown } | null;
  const streams = document.streams.map((stream) => stream.filter(isKept).flatMap(wordsOfSegment));
  const inBody = wordsOf(visibleText(parseBody(body)));
  const inFront = [front?.title, document.dek?.trim() ? front?.dek : undefined]
    .map((line) => wordsOf(typeof line === 'string' ? line : '').join(''))
    .filter(Boolean);
  for (const letters of inFront) streams.some((stream) => takeOut(letters, stream));
  // A source may state its title twice, as a field and as a heading, and a page does once.
  return streams.flatMap((stream) =>
    missingFrom(stream, inBody).filter(({ words }) => !inFront.includes(words.replaceAll(' ', ''))),
  );
}

function missingFrom(stream: readonly Word[], written: readonly string[]): Missing[] {
  const texts = stream.map(({ text }) => text);
  return missingWords(texts, written).map(({ start, end }) => ({
    words: texts.slice(start, end).join(' '),
    line: stream[start]?.line,
  }));
}

function isKept({ dropped }: Segment): boolean {
  return dropped === undefined;
}

function wordsOfSegment({ text, line }: Segment): Word[] {
  return text.split('\n').flatMap((part, index) =>
    wordsOf(part).map((word) => ({
      text: word,
      line: line === undefined ? undefined : line + index,
    })),
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/\p{Cf}/gu, '')
      .match(WORD) ?? []
  );
}

/** Takes words out of a stream where they stand in a row for the first time; spaces may fall elsewhere. */
function takeOut(letters: string, stream: Word[]): boolean {
  const places = new Map<number, number>();
  let length = 0;
  for (const [index, { text }] of stream.entries()) {
    places.set(length, index);
    length += text.length;
  }
  places.set(length, stream.length);
  const whole = stream.map(({ text }) => text).join('');
  for (let at = whole.indexOf(letters); at !== -1; at = whole.indexOf(letters, at + 1)) {
    const start = places.get(at);
    const end = places.get(at + letters.length);
    if (start === undefined || end === undefined) continue;
    stream.splice(start, end - start);
    return true;
  }
  return false;
}

function parseBody(body: string): Nodes {
  // The site reads ids at the end of headings; the parser alone would take them for code.
  const plain = body.replace(/^([ \t>+*\d.)-]*#{1,6} .*\s)\{(?=#[^\s{}]+\}$)/gm, '$1\\{');
  return unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(plain);
}

/** All that a reader sees or hears of a lesson. A component may show its attributes above or below what it holds. */
function visibleText(node: Nodes): string {
  // What is code to the parser is no word to a reader.
  if ('value' in node) return /^(?:text|inlineCode|code)$/.test(node.type) ? node.value : ' ';
  if ('alt' in node) return ` ${node.alt ?? ''} `;
  if (!('children' in node)) return ' ';
  const inside = node.children.map(visibleText).join(isRunning(node) ? '' : '\n');
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return inside;
  const attributes = node.attributes.map(({ value }) => (typeof value === 'string' ? value : ''));
  return [...attributes, inside, ...attributes].join('\n');
}

/** Whether the children of a node stand in one line, where a word may go on from one to the next. */
function isRunning({ type }: Nodes): boolean {
  return /^(?:paragraph|heading|tableCell|emphasis|strong|delete|link|linkReference)$/.test(type);
}

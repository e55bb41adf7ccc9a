import type { PhrasingContent, Root } from 'mdast';
import { sentencesOf } from '../../lib/sentences.ts';
import { nodesOf } from './mdast-nodes.ts';
import { levelHeadings } from './readers/headings.ts';
import type { LooseNode } from './readers/loose-node.ts';
import type { ImportedDocument, Notice } from './types.ts';

/** A dek that was made of a first sentence is no longer, in characters. */
const LONGEST_DEK = 200;
const MERGED: ReadonlySet<string> = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete']);
/** Only so much of a first paragraph is looked at. */
const LONGEST_OPENING = 2000;

/**
 * A document as a lesson can hold it: with a dek, on whole lines, its headings from h2 down with no level
 * left out. The document that is given stays as it is; a second time changes nothing more.
 */
export function settleDocument(document: ImportedDocument): ImportedDocument {
  const body = structuredClone(document.body);
  levelHeadings(body as LooseNode);
  joinLines(body);
  const title = onOneLine(document.title);
  const dek = onOneLine(document.dek ?? '');
  if (dek !== '') return { ...document, title, dek, body };
  const guess = firstSentence(body) || title;
  const notice: Notice = {
    kind: 'guessed',
    message: `the source has no dek, so the lesson's is its first sentence: "${guess}"`,
  };
  return { ...document, title, dek: guess, body, notices: [...document.notices, notice] };
}

/** The words of a node as a reader sees them. */
export function wordsIn(node: { readonly children: readonly unknown[] }): string {
  const root = { type: 'root', children: node.children } as Root;
  return Array.from(nodesOf(root), ({ node: inner }) => {
    if (inner.type === 'break') return ' ';
    return 'value' in inner ? inner.value : '';
  }).join('');
}

/** A line that was broken in the source goes on; more than one space, or one at an edge, says nothing. */
function joinLines(body: Root): void {
  for (const { node } of nodesOf(body)) {
    if (!('children' in node)) continue;
    const children = mergeLike(node.children as PhrasingContent[]);
    node.children = children;
    if (!/^(?:paragraph|heading|tableCell)$/.test(node.type)) continue;
    const [first] = children;
    if (first?.type === 'text') first.value = first.value.trimStart();
    const last = children.at(-1);
    if (last?.type === 'text') last.value = last.value.trimEnd();
  }
}

/** What goes on is one: signs of two that touch would be read as other signs. */
function mergeLike(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (last === undefined || last.type !== node.type || !MERGED.has(node.type)) merged.push(node);
    else if ('value' in last && 'value' in node) last.value += node.value;
    else if ('children' in last && 'children' in node)
      last.children.push(...(node.children as never[]));
  }
  for (const node of merged)
    if (node.type === 'text') node.value = node.value.replace(/[ \t\n]+/g, ' ');
  return merged;
}

function firstSentence(body: Root): string {
  const opening = body.children
    .flatMap((child) => (child.type === 'paragraph' ? onOneLine(wordsIn(child)) : []))
    .find((words) => /[\p{L}\p{N}]/u.test(words))
    ?.slice(0, LONGEST_OPENING);
  if (opening === undefined) return '';
  const [sentence = ''] = sentencesOf(opening);
  if (sentence.length <= LONGEST_DEK) return sentence;
  const cut = sentence.slice(0, LONGEST_DEK).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0) || undefined).replace(/[\s,;:–—-]+$/, '')} …`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

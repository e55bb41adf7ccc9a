import GithubSlugger, { slug } from 'github-slugger';
import { HeadingIds, PAGE_IDS } from '../../../lib/heading-ids.ts';
import { type LooseNode, lineOf, textNode } from '../readers/loose-node.ts';
import { nodesBelow, oneLine } from '../readers/tree.ts';
import type { Dialect } from './course-contents.ts';
import type { ReadLesson } from './read-lessons.ts';

/** Where the anchors of a page lead in its lesson: to an id, or with '' to the lesson's start. */
export type Anchors = ReadonlyMap<string, string>;

/** Ids by hand, as they stand behind a heading's words. */
const WRITTEN_ID = /\{#([^\s{}]+)/g;
const FIXED_ID = /\s*\{#([^\s{}]+)\}\s*$/;
const LABEL = /^\(([\w:.-]+)\)=[ \t]*$/;
const HTML_ANCHOR = /<(?:a|span|div)\s[^<>]{0,500}?\b(?:id|name)=["']([^"'\s]+)["']/gi;

type WrittenIds = ReadonlySet<string | undefined>;

interface SourceHeading {
  readonly node: LooseNode;
  readonly text: string;
  /** As the source's tool gives it. */
  readonly id: string;
  readonly isByHand: boolean;
}

/**
 * Makes sure that every heading keeps the id that it had in its source: where the site would give another
 * one, the old one is written behind the heading as `{#id}`. Changes the body.
 */
export function keepAnchors(lesson: ReadLesson, { headingIds }: Dialect): Anchors {
  const body = lesson.document.body as LooseNode;
  const nodes = [...nodesBelow({ children: body.children ?? [] })];
  const ids = new SourceIds(headingIds);
  const written = new Set(Array.from(lesson.text.matchAll(WRITTEN_ID), ([, id]) => id));
  const anchors = new Map<string, string>();
  if (lesson.titleHeading) anchors.set(readHeading(lesson.titleHeading, written, ids).id, '');
  const headings = nodes
    .filter(({ type }) => type === 'heading')
    .map((node) => readHeading(node, written, ids));
  const kept = fixIds(headings);
  headings.forEach(({ id }, index) => {
    if (!anchors.has(id)) anchors.set(id, kept[index] ?? '');
  });
  addOtherAnchors(lesson.text, headings, kept, anchors);
  return anchors;
}

function readHeading(node: LooseNode, written: WrittenIds, ids: SourceIds): SourceHeading {
  const byHand = takeFixedId(node, written);
  const text = oneLine(spokenText(node));
  return { node, text, id: byHand ?? ids.next(text), isByHand: byHand !== undefined };
}

/** Ids of headings by the rule of a tool, each once on a page. */
class SourceIds {
  readonly #isMdBook: boolean;
  readonly #slugger = new GithubSlugger();
  readonly #counts = new Map<string, number>();

  constructor(rule: Dialect['headingIds']) {
    this.#isMdBook = rule === 'mdbook';
  }

  next(text: string): string {
    if (!this.#isMdBook) return this.#slugger.slug(text);
    const id = text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const count = this.#counts.get(id) ?? 0;
    this.#counts.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  }
}

/** Writes ids down where they would change. Returns those that the headings have in the lesson. */
function fixIds(headings: readonly SourceHeading[]): string[] {
  const fixed = new Set<SourceHeading>();
  const taken = new Set<string>();
  const fix = (heading: SourceHeading) => {
    if (!/^[^\s{}]+$/.test(heading.id) || PAGE_IDS.has(heading.id) || taken.has(heading.id)) return;
    taken.add(heading.id);
    fixed.add(heading);
  };
  headings.filter(({ isByHand }) => isByHand).forEach(fix);
  const changed = () => {
    const ids = siteIds(headings, fixed, taken);
    return headings.filter(({ id }, index) => ids[index] !== id);
  };
  changed().forEach(fix);
  // An id that was written down may have been another heading's.
  if (changed().some((heading) => !fixed.has(heading))) changed().forEach(fix);
  for (const { node, id } of headings.filter((heading) => fixed.has(heading)))
    node.children?.push(textNode(` {#${id}}`));
  return siteIds(headings, fixed, taken);
}

/** The ids that the site gives, those written down first. */
function siteIds(
  headings: readonly SourceHeading[],
  fixed: ReadonlySet<SourceHeading>,
  fixedIds: ReadonlySet<string>,
): string[] {
  const slugger = new GithubSlugger();
  const ids = new HeadingIds(fixedIds);
  return headings.map((heading) => {
    if (fixed.has(heading)) return heading.id;
    return ids.give(slug(heading.text), slugger.slug(heading.text));
  });
}

/** The id that an author wrote; one that a reader took from an anchor below the heading is none. */
function takeFixedId(heading: LooseNode, written: WrittenIds): string | undefined {
  const given = heading.data?.['hProperties'] as { id?: unknown } | undefined;
  if (typeof given?.id === 'string') {
    delete heading.data;
    return written.has(given.id) ? given.id : undefined;
  }
  const last = heading.children?.at(-1);
  const [whole, id] = (last?.type === 'text' && FIXED_ID.exec(last.value ?? '')) || [];
  if (last && whole !== undefined) last.value = last.value?.slice(0, -whole.length) ?? '';
  return id;
}

/** The words that name a heading; without the numbers of notes. */
function spokenText(node: LooseNode): string {
  if (node.type === 'footnoteReference') return '';
  return node.value ?? node.alt ?? (node.children ?? []).map(spokenText).join('');
}

/** Anchors in HTML, and MyST's labels: one before a heading is the heading's, any other that of its section. */
function addOtherAnchors(
  text: string,
  headings: readonly SourceHeading[],
  kept: readonly string[],
  anchors: Map<string, string>,
): void {
  const lines = text.split('\n');
  const starts = headings.map(({ node }) => lineOf(node) ?? Infinity);
  let section = -1;
  lines.forEach((line, index) => {
    while ((starts[section + 1] ?? Infinity) <= index + 1) section += 1;
    const names = [
      LABEL.exec(line)?.[1],
      ...Array.from(line.matchAll(HTML_ANCHOR), ([, id]) => id),
    ];
    for (const name of names) {
      if (name === undefined || anchors.has(name)) continue;
      const isBefore =
        isOnlyAnchors(line) && starts[section + 1] === nextLineOfText(lines, index + 1);
      anchors.set(name, kept[isBefore ? section + 1 : section] ?? '');
    }
  });
}

/** The 1-based line of what follows a place, past empty lines and other anchors. */
function nextLineOfText(lines: readonly string[], from: number): number {
  for (let index = from; index < Math.min(lines.length, from + 20); index += 1) {
    const line = (lines[index] ?? '').trim();
    if (line !== '' && !isOnlyAnchors(line)) return index + 1;
  }
  return -1;
}

function isOnlyAnchors(line: string): boolean {
  return LABEL.test(line) || line.replace(/<[^<>]*>/g, '').trim() === '';
}

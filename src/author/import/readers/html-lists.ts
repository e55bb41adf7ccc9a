import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { classesOf, elementsIn, isElement, propertyOf } from './html-elements.ts';

/** Entries of a list that a word processor wrote beside each other, whatever their level. */
interface LevelledList {
  readonly level: number;
  /** With these entries alone. */
  readonly list: Element;
  /** Whether it goes on with the list of its level above it; else one of its kind does. */
  readonly isNext: boolean;
}

/** Lists nested deeper than this are set at this depth. */
const DEEPEST = 8;
/** Classes of Google Docs: the list's, with the level. */
const GOOGLE = /^lst-.*-(\d)$/;
/** Classes of Notion, which makes a list of each entry. */
const NOTION = /^(?:bulleted|numbered|to-do)-list$/;
const WORD = /(?:^|;)\s*mso-list\s*:\s*l\d+\s+level(\d)/i;
/** Stands around the sign that Word writes before an entry. */
const WORD_SIGN = /mso-list\s*:\s*Ignore/i;
const NUMBER = /^\(?(\d{1,9}|[a-z]{1,4})[.)]/i;

/** Nests the lists that word processors write flat, and joins those that they take apart. */
export function nestLists(tree: Root): void {
  for (const parent of [tree, ...elementsIn(tree)]) {
    if (!parent.children.some((child) => isElement(child) && levelled(child) !== undefined))
      continue;
    parent.children = nested(parent.children as ElementContent[]);
  }
}

/** Whether an element is the sign of an entry, which the list has by itself. */
export function isListSign(element: Element): boolean {
  return WORD_SIGN.test(propertyOf(element, 'style'));
}

function nested(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let open: LevelledList[] = [];
  for (const child of children) {
    const entry = isElement(child) ? levelled(child) : undefined;
    if (entry) {
      if (!join(open, entry)) result.push(entry.list);
    } else {
      // What stands between two lists parts them, unless it is nothing.
      if (child.type !== 'text' || child.value.trim() !== '') open = [];
      result.push(child);
    }
  }
  return result;
}

/** Puts entries into the lists that are open; tells whether there was one for them. */
function join(open: LevelledList[], entry: LevelledList): boolean {
  while ((open.at(-1)?.level ?? -1) > entry.level) open.pop();
  const last = open.at(-1);
  if (last?.level === entry.level) {
    if (entry.isNext && last.list.tagName === entry.list.tagName) {
      last.list.children.push(...entry.list.children);
      return true;
    }
    open.pop();
  }
  const outer = open.at(-1)?.list.children.findLast((child) => isElement(child, 'li'));
  open.push(entry);
  if (outer) outer.children.push(entry.list);
  return outer !== undefined;
}

function levelled(element: Element): LevelledList | undefined {
  if (element.tagName === 'p') return wordEntry(element);
  if (!isElement(element, 'ul', 'ol')) return undefined;
  const classes = classesOf(element);
  const level = classes.map((name) => GOOGLE.exec(name)?.[1]).find((found) => found !== undefined);
  if (level !== undefined)
    return {
      level: Math.min(Number(level), DEEPEST),
      list: element,
      isNext: !classes.includes('start'),
    };
  return classes.some((name) => NOTION.test(name))
    ? { level: 0, list: element, isNext: element.properties['start'] !== 1 }
    : undefined;
}

/** A paragraph that Word shows as an entry, with a sign before its text. */
function wordEntry(paragraph: Element): LevelledList | undefined {
  const [, level] = WORD.exec(propertyOf(paragraph, 'style')) ?? [];
  const sign = level === undefined ? undefined : elementsIn(paragraph).find(isListSign);
  if (!sign) return undefined;
  const [, number] = NUMBER.exec(toString(sign).trim()) ?? [];
  const start = Number(number);
  const list: Element = {
    type: 'element',
    tagName: number === undefined ? 'ul' : 'ol',
    properties: start >= 0 ? { start } : {},
    children: [{ type: 'element', tagName: 'li', properties: {}, children: [paragraph] }],
    position: paragraph.position,
  };
  return { level: Math.min(Number(level), DEEPEST), list, isNext: start !== 1 };
}

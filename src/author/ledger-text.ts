import { type Document, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import type { Unrecorded } from '../lib/anchors.ts';

/** Stands at the head of a ledger that a command begins. */
const HEAD = ` Every address that this course has published, and where those that are gone lead now.
 Nothing is taken out of it, since somebody may have linked there. Two commands write it:
   npm run course -- anchors record          adds what has been published since
   npm run course -- anchors move OLD NEW    says where an old address leads now`;

/** The text of a ledger with these lessons and anchors added, in order; an empty text begins one. */
export function withPublished(text: string, fresh: readonly Unrecorded[]): string {
  return edit(text, (document) => {
    const published = mapIn(document, 'published');
    for (const { lesson, anchors } of fresh) {
      const list = listIn(document, published, lesson);
      for (const anchor of anchors) list.add(document.createNode(anchor));
      list.flow = list.items.length === 0;
      list.items.sort(byText);
    }
    published.items.sort((a, b) => byText(a.key, b.key));
  });
}

/** The text of a ledger in which an old address leads to another. */
export function withSuccessor(text: string, from: string, to: string): string {
  return edit(text, (document) => {
    const moved = mapIn(document, 'moved');
    if (moved.has(from)) moved.set(from, document.createNode(to));
    else moved.add(document.createPair(from, to));
    moved.items.sort((a, b) => byText(a.key, b.key));
  });
}

/** The text of a ledger in which an address has no successor, since it is in use again. */
export function withoutSuccessor(text: string, address: string): string {
  return edit(text, (document) => mapIn(document, 'moved').delete(address));
}

function edit(text: string, change: (document: Document) => void): string {
  const document: Document = parseDocument(text);
  if (text.trim() === '') document.commentBefore = HEAD;
  if (!isMap(document.contents)) document.contents = new YAMLMap(document.schema);
  change(document);
  return document.toString({ lineWidth: 0 });
}

function mapIn(document: Document, name: string): YAMLMap {
  const known = document.get(name);
  const map = isMap(known) ? known : new YAMLMap(document.schema);
  map.flow = false;
  if (map !== known) {
    const pair = document.createPair(name, null);
    pair.value = map;
    const all = document.contents as YAMLMap;
    pair.key.spaceBefore = all.items.length > 0;
    all.set(pair.key, map);
  }
  return map;
}

function listIn(document: Document, map: YAMLMap, key: string): YAMLSeq {
  const known = map.get(key);
  if (isSeq(known)) return known;
  const list = new YAMLSeq(document.schema);
  map.set(document.createNode(key), list);
  return list;
}

/** By code units, so that the order is the same everywhere. */
function byText(a: unknown, b: unknown): number {
  const [first, second] = [String(a), String(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

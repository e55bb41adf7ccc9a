import { isMap, isScalar, isSeq, type Node, parseDocument, stringify } from 'yaml';
import { RequestError } from '../../lib/report.ts';
import type { TextEdit } from './text-edits.ts';

/** The names of lessons that change, old to new. */
export type SlugChanges = ReadonlyMap<string, string>;

/**
 * The edits that put new names of lessons into a `plan.yml`: as keys and in lists of links. Throws a
 * RequestError where a new name is planned for already.
 */
export function editPlan(text: string, slugs: SlugChanges): TextEdit[] {
  const lessons = parseDocument(text).get('lessons');
  if (!isMap(lessons)) return [];
  const planned = new Set(lessons.items.map(({ key }) => String(key)));
  return lessons.items.flatMap(({ key, value }) => {
    const slug = slugs.get(String(key));
    if (slug !== undefined && planned.has(slug))
      throw new RequestError(
        `plan.yml plans both "${String(key)}" and "${slug}": take one of the two out first.`,
      );
    const links = isMap(value) ? value.get('links') : undefined;
    const named = isSeq(links) ? links.items : [];
    return [key, ...named].flatMap((node) => editName(node, text, slugs));
  });
}

/** The edit that gives a text with a field `title` in its YAML, from `start` to `end`, another title. */
export function editTitle(text: string, start: number, end: number, title: string): TextEdit[] {
  const document = parseDocument(text.slice(start, end));
  const node = isMap(document.contents) ? document.get('title', true) : undefined;
  return isScalar(node)
    ? [replaceNode(node, text, start, title)]
    : [{ start, end: start, text: `title: ${write(title)}\n` }];
}

function editName(node: unknown, text: string, slugs: SlugChanges): TextEdit[] {
  const slug = isScalar(node) ? slugs.get(String(node.value)) : undefined;
  return slug === undefined ? [] : [replaceNode(node as Node, text, 0, slug)];
}

/** Only the value is written anew, so that remarks and the hand it is written in stay. */
function replaceNode({ range }: Node, text: string, offset: number, value: string): TextEdit {
  const [start, end] = range ?? [0, 0, 0];
  // A text of several lines ends with its line break.
  const isBlock = text[offset + end - 1] === '\n';
  return { start: offset + start, end: offset + end, text: write(value) + (isBlock ? '\n' : '') };
}

/** Quotes a text where YAML would take it for something else. */
function write(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

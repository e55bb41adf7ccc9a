import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { NOTES_ID } from '../lib/notes.ts';
import { countWords } from '../lib/count-words.ts';
import { plainText } from '../lib/plain-text.ts';
import { attributeOf } from './jsx.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { spokenText } from './spoken-text.ts';
import { walk } from './walk.ts';

/** Notes what a lesson's page, its module's page and the checks need: words, headings, ids. */
export function rehypeLessonFacts(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    const notes = notesOf(file, context);
    notes.words = countWords(plainText(tree));
    walk(tree, (node) => {
      const id = attributeOf(node, 'id');
      if (id) notes.ids.push(id);
      const depth = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
      if (depth && id) noteHeading(node as Element, Number(depth), id, file, context);
    });
  };
}

function noteHeading(
  node: Element,
  depth: number,
  id: string,
  file: VFile,
  context: CourseContext,
): void {
  const { headings, problems } = notesOf(file, context);
  const text = spokenText(node).trim();
  const line = node.position?.start.line;
  const previous = headings.at(-1);
  // A notes heading is made by remark-gfm and stands outside the lesson's outline.
  if (id === NOTES_ID) return;
  headings.push({ depth, text, id, line });
  const place = { file: coursePath(file, context), line, column: node.position?.start.column };
  if (depth === 1) {
    problems.push({
      ...place,
      message: `the lesson has an h1 of its own, "${text}"`,
      remedy:
        'the title in the front matter is the only h1: delete this line, or write ## for a section',
    });
  } else if (depth > (previous?.depth ?? 1) + 1) {
    const above = previous
      ? `after "${previous.text}", an h${previous.depth}`
      : 'at the start of the lesson';
    problems.push({
      ...place,
      message: `the heading "${text}" jumps to h${depth} ${above}`,
      remedy: `write ${'#'.repeat((previous?.depth ?? 1) + 1)} instead`,
    });
  }
}

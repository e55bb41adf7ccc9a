import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { NOTES_ID } from '../lib/notes.ts';
import { countWords } from '../lib/count-words.ts';
import { plainText } from '../lib/plain-text.ts';
import { sentenceWith } from '../lib/sentences.ts';
import { curlLine } from '../lib/typography.ts';
import { attributeOf, isJsx, type JsxElement, nameOf } from './jsx.ts';
import { coursePath, type CourseContext, type LessonNotes, notesOf } from './lesson-file.ts';
import { spokenText } from './spoken-text.ts';
import { walk } from './walk.ts';

/** Elements whose text a sentence does not leave. */
const BLOCK = /^(?:p|li|td|th|dd|dt|figcaption|h[1-6])$/;

/** Notes what a lesson's page, its module's page and the checks need: words, headings, ids, terms. */
export function rehypeLessonFacts(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    const notes = notesOf(file, context);
    notes.words = countWords(plainText(tree));
    let block: Nodes = tree;
    walk(tree, (node) => {
      if (BLOCK.test(nameOf(node))) block = node;
      if (isJsx(node) && node.name === 'Term') noteTerm(node, block, notes);
      const id = attributeOf(node, 'id');
      if (id) notes.ids.push(id);
      const depth = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
      if (depth && id) noteHeading(node as Element, Number(depth), id, file, context);
    });
  };
}

/** A term without a definition of its own is explained by the sentence that it stands in. */
function noteTerm(node: JsxElement, block: Nodes, notes: LessonNotes): void {
  const id = attributeOf(node, 'id');
  if (id === undefined) return;
  const marked = spokenText(node).trim();
  const written = attributeOf(node, 'definition')?.trim();
  const { line, column } = node.position?.start ?? {};
  notes.terms.push({
    name: curlLine(attributeOf(node, 'name')?.trim() ?? marked),
    id,
    definition: written ? curlLine(written) : sentenceWith(plainText(block), marked),
    section: notes.headings.at(-1)?.id ?? '',
    line,
    column,
  });
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

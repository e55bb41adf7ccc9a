import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { type Raw } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { MDX_COMPONENTS } from '../lib/mdx-components.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

const COMPONENT = new RegExp(
  `<!--[\\s\\S]*?(?:-->|$)|<(${MDX_COMPONENTS.join('|')})(?=[\\s/>])`,
  'g',
);

/** Parses raw HTML in Markdown to elements, so that later plugins see its headings, links and images. */
export function rehypeRawHtml(context: CourseContext) {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    let hasRaw = false as boolean;
    walk(tree, (node) => {
      if (node.type !== 'raw') return;
      hasRaw = true;
      reportComponents(node, file, context);
    });
    return hasRaw ? parse(tree, file) : tree;
  };
}

/** HTML would take a component for an element of that name, which does nothing. */
function reportComponents(raw: Raw, file: VFile, context: CourseContext): void {
  for (const { 1: name, index } of raw.value.matchAll(COMPONENT)) {
    if (name === undefined) continue;
    const linesAbove = raw.value.slice(0, index).split('\n').length - 1;
    notesOf(file, context).problems.push({
      file: coursePath(file, context),
      line: (raw.position?.start.line ?? 1) + linesAbove,
      message: `<${name}> is a component, which only a .mdx lesson may use`,
      remedy: `rename the file to end in .mdx, or write \\<${name}> for the word itself`,
    });
  }
}

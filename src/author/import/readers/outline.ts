import type { Problem } from '../../../lib/types.ts';
import { nodesOf } from '../mdast-nodes.ts';
import { wordsIn } from '../settle-document.ts';
import { SourceError } from '../source-error.ts';
import type { ImportedDocument } from '../types.ts';

/** A document's title and headings: what plain text can't say of itself, for an author to look over. */
export interface Outline {
  /** What messages call it: the path of its file. */
  readonly file: string;
  readonly title: string;
  readonly headings: readonly OutlineHeading[];
}

/** A heading of an outline. */
export interface OutlineHeading {
  readonly text: string;
  /** 1 for the headings right below the title. */
  readonly level: number;
  /** 1-based line of the outline's file. */
  readonly line: number;
}

/** A lesson has headings of h2 to h6. */
const DEEPEST = 5;
const TAB = '    ';
const EXPLANATION = [
  'The headings of the text. The first line is the title; indentation gives the level.',
  'Delete a line to make a paragraph of the heading. Add a line copied from the text to',
  'make a heading of it. Then import again with --outline and the name of this file.',
];

/** The outline of a document, as it would be read from its file. */
export function outlineOf(document: ImportedDocument): Outline {
  const headings = Array.from(nodesOf(document.body))
    .map(({ node }) => node)
    .filter((node) => node.type === 'heading')
    .map((heading) => ({ text: wordsIn(heading), level: heading.depth - 1 }));
  const first = EXPLANATION.length + 2;
  return {
    file: 'outline',
    title: document.title,
    headings: headings.map((heading, index) => ({ ...heading, line: first + index })),
  };
}

/** Writes an outline out, for its file and for the screen. */
export function formatOutline({ title, headings }: Outline): string {
  const lines = [
    ...EXPLANATION.map((line) => `# ${line}`),
    literal(title),
    ...headings.map(({ text, level }) => '  '.repeat(level) + literal(text)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Reads an outline. Throws a SourceError that names the lines that can't be read. */
export function parseOutline(text: string, file = 'outline'): Outline {
  const problems: Problem[] = [];
  const open: number[] = [];
  let title: string | undefined;
  const headings: OutlineHeading[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const words = line.trim();
    if (words === '' || /^#(?:\s|$)/.test(words)) continue;
    if (title === undefined) {
      title = spoken(words);
      continue;
    }
    const place = { file, line: index + 1 };
    const level = takeIndent(line, open);
    if (level === undefined) problems.push({ ...place, ...UNEVEN });
    else if (level > DEEPEST) problems.push({ ...place, ...TOO_DEEP });
    else headings.push({ text: spoken(words), level, line: index + 1 });
  }
  if (title === undefined) problems.push({ file, ...EMPTY });
  if (problems.length > 0) throw new SourceError(problems);
  return { file, title: title ?? '', headings };
}

const UNEVEN = {
  message: 'the line is indented less than the one above it and as far as none further up',
  remedy: 'indent it as far as the headings of its level',
};
const TOO_DEEP = {
  message: `the heading is more than ${DEEPEST} levels below the title`,
  remedy: 'indent it less: a lesson has headings of h2 to h6',
};
const EMPTY = {
  message: 'the outline is empty',
  remedy: 'write the title on its first line, or import without --outline for a new one',
};

/** The level of a line by its indentation, where `open` holds that of the headings above it. */
function takeIndent(line: string, open: number[]): number | undefined {
  const spaced = line.replaceAll('\t', TAB);
  const indent = spaced.length - spaced.trimStart().length;
  const isBack = indent < (open.at(-1) ?? 0);
  while (indent < (open.at(-1) ?? 0)) open.pop();
  if (indent !== open.at(-1)) {
    if (isBack && open.length > 0) return undefined;
    open.push(indent);
  }
  return open.length;
}

/** A line of an outline that starts with `#` would be a remark. */
function literal(text: string): string {
  return /^[#\\]/.test(text) ? `\\${text}` : text;
}

function spoken(words: string): string {
  return words.replace(/^\\(?=[#\\])/, '');
}

import type { Problem } from '../../../lib/types.ts';
import { ImportError } from '../import-error.ts';
import { type LooseNode, textNode } from '../readers/loose-node.ts';
import { readMarkdown } from '../readers/markdown.ts';
import { problemsOf, SourceError } from '../source-error.ts';
import type { ImportedDocument, Notice, Segment } from '../types.ts';
import { CourseImages } from './course-images.ts';
import { type Dialect, type PreparedText, spokenName } from './course-contents.ts';
import { readNotebook } from './notebook.ts';
import { takeOpeningHeading } from './page-title.ts';
import { readPageFields, textOf } from './settings-file.ts';
import type { SourceFolder } from './source-folder.ts';

/** A lesson as it was read, its links still those of the source. */
export interface ReadLesson {
  readonly file: string;
  readonly document: ImportedDocument;
  /** The heading that is the page's title; absent where it shows none, or its title stands above it. */
  readonly titleHeading: LooseNode | undefined;
  /** The source as its reader got it. */
  readonly text: string;
  /** The 1-based line of the file for one of `text`; `undefined` where it has none. */
  readonly lineOf: (line: number | undefined) => number | undefined;
}

/**
 * Reads the pages of a course. Throws one SourceError with the problems of all pages that can't be read.
 * `titles` has what the table of contents calls them.
 */
export function readLessons(
  files: readonly string[],
  {
    folder,
    dialect,
    titles,
  }: {
    readonly folder: SourceFolder;
    readonly dialect: Dialect;
    readonly titles: ReadonlyMap<string, string>;
  },
): Map<string, ReadLesson> {
  const problems: Problem[] = [];
  const lessons = new Map<string, ReadLesson>();
  for (const file of files) {
    try {
      lessons.set(file, readLesson(file, folder, dialect, titles.get(file)));
    } catch (error) {
      problems.push(...problemsOf(error, file));
    }
  }
  if (problems.length > 0) throw new SourceError(problems);
  return lessons;
}

function readLesson(
  file: string,
  folder: SourceFolder,
  dialect: Dialect,
  name: string | undefined,
): ReadLesson {
  const source = folder.text(file);
  const notebook = /\.ipynb$/i.test(file) ? readNotebook(source, file) : undefined;
  const { text, lines }: PreparedText = notebook
    ? { text: notebook.text, lines: [] }
    : (dialect.prepare?.(source, file) ?? { text: source });
  const lineOf: ReadLesson['lineOf'] = (line) =>
    lines === undefined || line === undefined ? line : lines[line - 1];
  const images = new CourseImages(file, folder, dialect, notebook?.images);
  const settled = images.settle(readPage(text, file, dialect, images));
  const { document, heading } = takeOpeningHeading(settled, name);
  const titled = withTitle(document, name || spokenName(file));
  const notices = [...(notebook?.notices ?? []), ...titled.notices];
  return {
    file,
    document: withLines({ ...titled, notices }, lineOf),
    titleHeading: heading ?? (hasFirstHeading(text) ? headingOf(settled.title) : undefined),
    text,
    lineOf,
  };
}

function withTitle(document: ImportedDocument, title: string): ImportedDocument {
  if (document.title !== '') return document;
  const notice: Notice = { kind: 'guessed', message: `the page has no title: "${title}"` };
  return { ...document, title, notices: [...document.notices, notice] };
}

/** A heading of depth 1 is the title, if there is one: readers take it out of the body. */
function hasFirstHeading(text: string): boolean {
  return textOf(readPageFields(text)['title']) === undefined || /^#[ \t]/m.test(text);
}

function headingOf(title: string): LooseNode | undefined {
  return title === '' ? undefined : { type: 'heading', children: [textNode(title)] };
}

/** Lines of a text that was made are those of its source. */
function withLines(document: ImportedDocument, lineOf: ReadLesson['lineOf']): ImportedDocument {
  const inSource = <Placed extends Segment | Notice>(placed: Placed): Placed => ({
    ...placed,
    line: lineOf(placed.line),
  });
  return {
    ...document,
    notices: document.notices.map(inSource),
    streams: document.streams.map((stream) => stream.map(inSource)),
  };
}

/** A page whose tool reads all Markdown as MDX may still be none. */
function readPage(
  text: string,
  file: string,
  { isMdx }: Dialect,
  images: CourseImages,
): ImportedDocument {
  const readImage = (url: string) => images.read(url);
  const isNamedMdx = /\.mdx$/i.test(file);
  if (!isNamedMdx && !isMdx) return readMarkdown({ text, format: 'md', readImage });
  try {
    return readMarkdown({ text, format: 'mdx', readImage });
  } catch (error) {
    if (isNamedMdx || !(error instanceof ImportError)) throw error;
    return readMarkdown({ text, format: 'md', readImage });
  }
}

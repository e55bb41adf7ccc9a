import { SourceError } from '../source-error.ts';
import type { ImportedCourse, ImportedLesson, ImportedModule, Notice } from '../types.ts';
import { type ContentsEntry, type CourseContents, filesOf, spokenName } from './course-contents.ts';
import { uniqueTitles } from './course-names.ts';
import { readDocusaurus } from './docusaurus.ts';
import { groupLessons, type LessonGroup } from './group-lessons.ts';
import { readJupyterBook } from './jupyter-book.ts';
import { linkCourse } from './link-lessons.ts';
import { readMdBook } from './mdbook.ts';
import { readMyst } from './myst.ts';
import { openingSentence } from './opening-sentence.ts';
import { readPlainFolder } from './plain-folder.ts';
import { readLessons } from './read-lessons.ts';
import { settleContents } from './settle-contents.ts';
import { SourceFolder } from './source-folder.ts';
import { readStarlight } from './starlight.ts';

/** Readers of contents, the surest first: any folder with Markdown in it is a plain one. */
const KINDS = [
  readMdBook,
  readMyst,
  readJupyterBook,
  readDocusaurus,
  readStarlight,
  readPlainFolder,
];

/**
 * Reads a folder as a course: an mdBook, a Jupyter Book, a MyST project, the docs of Docusaurus or Starlight,
 * or any folder of Markdown; `undefined` for one without any. Its links lead from lesson to lesson by slug.
 * Throws a SourceError with every problem of files that can't be read.
 */
export async function readCourseSource(path: string): Promise<ImportedCourse | undefined> {
  const folder = new SourceFolder(path);
  const contents = findContents(folder);
  if (!contents) return undefined;
  const entries = contents.parts.flatMap((part) => part.entries);
  const files = filesOf(entries);
  if (files.length === 0) throw new SourceError([{ file: folder.name, ...NO_LESSON }]);
  const titles = new Map(entriesBelow(entries).map(({ file, title }) => [file ?? '', title ?? '']));
  const lessons = readLessons(files, { folder, dialect: contents.dialect, titles });
  const index = lessons.get(contents.indexFile ?? '')?.document;
  const title = contents.title || index?.title || spokenName(folder.name) || 'A course';
  const titleOf = ({ title: name, file = '' }: ContentsEntry) =>
    name ?? lessons.get(file)?.document.title ?? spokenName(file);
  const groups = uniqueTitles(groupLessons(contents, title, titleOf));
  const linked = linkCourse(groups, lessons, contents.dialect);
  const modules = groups.map((group) => moduleOf(group, linked));
  return {
    title,
    description: contents.description ?? (index && openingSentence(index)),
    modules: modules.map(({ module }) => module),
    notices: [...contents.notices, ...modules.flatMap(({ notices }) => notices)],
  };
}

function findContents(folder: SourceFolder): CourseContents | undefined {
  for (const read of KINDS) {
    const contents = read(folder);
    if (contents) return settleContents(contents, folder);
  }
  return undefined;
}

function entriesBelow(entries: readonly ContentsEntry[]): ContentsEntry[] {
  return entries.flatMap((entry) => [entry, ...entriesBelow(entry.children)]);
}

function moduleOf(
  { title, index, files }: LessonGroup,
  linked: ReadonlyMap<string, ImportedLesson>,
): { module: ImportedModule; notices: Notice[] } {
  const lessons = files.flatMap((file) => linked.get(file) ?? []);
  const about = linked.get(index ?? '')?.document;
  const own = about && openingSentence(about);
  const description = own ?? `The lessons of ${title}.`;
  const message = `the module "${title}" has no page that describes it: write its description`;
  return {
    module: { title, description, lessons },
    notices: own === undefined ? [{ kind: 'guessed', message }] : [],
  };
}

const NO_LESSON = {
  message: 'no file that its table of contents names can be read as a lesson',
  remedy: 'pass the folder that holds both the settings and the texts, whole',
};

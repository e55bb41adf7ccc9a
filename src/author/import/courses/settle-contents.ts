import type { Notice } from '../types.ts';
import type { ContentsEntry, CourseContents } from './course-contents.ts';
import type { SourceFolder } from './source-folder.ts';

const READABLE = /\.(?:mdx?|markdown|ipynb)$/i;

/** Takes out of a table of contents what is not there or stands in it twice, and says so. */
export function settleContents(contents: CourseContents, folder: SourceFolder): CourseContents {
  const notices: Notice[] = [...contents.notices];
  const seen = new Set<string>();
  const settle = (entries: readonly ContentsEntry[]): ContentsEntry[] =>
    entries.flatMap(({ title, file, children }) => {
      const fault = file === undefined ? undefined : faultOf(file, seen, folder);
      if (fault) notices.push(fault);
      if (file !== undefined && !fault) seen.add(file);
      const below = settle(children);
      const own = fault ? undefined : file;
      return own === undefined && below.length === 0 ? [] : [{ title, file: own, children: below }];
    });
  const parts = contents.parts.map(({ title, entries }) => ({ title, entries: settle(entries) }));
  return { ...contents, parts, notices: [...notices, ...folder.notices] };
}

function faultOf(
  file: string,
  seen: ReadonlySet<string>,
  folder: SourceFolder,
): Notice | undefined {
  if (seen.has(file))
    return {
      kind: 'changed',
      message: `${file} is in the table of contents more than once: the first time counts`,
    };
  const destination = folder.locate(file);
  if (destination === 'outside')
    return {
      kind: 'neutralised',
      message: `the table of contents names ${JSON.stringify(file)}, which leads out of the folder: it is left out`,
    };
  if (destination !== 'file')
    return {
      kind: 'lost',
      message: `the table of contents names ${file}, which is not there: it is left out`,
    };
  if (READABLE.test(file)) return undefined;
  return { kind: 'lost', message: `${file} is no Markdown and no notebook: it is left out` };
}

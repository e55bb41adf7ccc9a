import { posix } from 'node:path';
import { ImportError } from '../import-error.ts';
import { SourceError } from '../source-error.ts';
import { type CourseContents, filesOf } from './course-contents.ts';
import { expandIncludes } from './mdbook-includes.ts';
import { readBookSettings } from './mdbook-settings.ts';
import { type BookSummary, readSummary } from './mdbook-summary.ts';
import { noticeOfFiles } from './settings-file.ts';
import { joinInside, type SourceFolder } from './source-folder.ts';

const SETTINGS = 'book.toml';

/** Reads an mdBook: `book.toml`, and `SUMMARY.md` in the folder of the chapters. */
export function readMdBook(folder: SourceFolder): CourseContents | undefined {
  if (!folder.has(SETTINGS)) return undefined;
  const { title, description, src: source } = readBookSettings(folder, SETTINGS);
  const src = joinInside('', source);
  if (src === undefined)
    throw new SourceError([
      {
        file: SETTINGS,
        message: `the field "src" leads out of the folder: ${source}`,
        remedy: 'pass the folder that holds both book.toml and the chapters',
      },
    ]);
  const { parts, notices } = summaryOf(folder, src);
  const named = new Set(parts.flatMap(({ entries }) => filesOf(entries)));
  const others = folder
    .list()
    .filter((file) => file.startsWith(src === '' ? '' : `${src}/`) && /\.md$/i.test(file))
    .filter((file) => !named.has(file) && posix.basename(file) !== 'SUMMARY.md');
  return {
    title,
    description,
    parts,
    notices: [...notices, ...noticeOfFiles(others, 'SUMMARY.md does not name, so left out')],
    dialect: {
      headingIds: 'mdbook',
      linkRoots: [src],
      imageRoots: [src],
      prepare: (text, file) => expandIncludes(text, file, folder),
    },
  };
}

function summaryOf(folder: SourceFolder, src: string): BookSummary {
  const file = posix.join(src, 'SUMMARY.md');
  try {
    // What leaves the folder stays as it is, for the check of the contents to say.
    return readSummary(folder.text(file), (link) => joinInside(src, link) ?? link);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { message, remedy, line } = error;
    throw new SourceError([{ file, line, message, remedy }]);
  }
}

import { posix } from 'node:path';
import type { CourseContents } from './course-contents.ts';
import { folderEntries, isDocument } from './folder-tree.ts';
import { noticeOfFiles } from './settings-file.ts';
import type { SourceFolder } from './source-folder.ts';

/** Pages of a repository, not of what it teaches: at its top, in capitals. */
const OF_REPOSITORY =
  /^(?:LICEN[CS]E|CONTRIBUTING|CHANGELOG|CODE[_-]OF[_-]CONDUCT|SECURITY|SUPPORT|AUTHORS|CONTRIBUTORS|GOVERNANCE|MAINTAINERS)\b/;

/** Reads any folder with pages of Markdown, in the order of their names. */
export function readPlainFolder(folder: SourceFolder): CourseContents | undefined {
  const pages = folder.list().filter((file) => /\.(?:mdx?|markdown)$/i.test(file));
  const files = pages.filter((file) => isDocument(file) && !OF_REPOSITORY.test(file));
  if (files.length === 0) return undefined;
  const hidden = pages.filter((file) => posix.basename(file).startsWith('_'));
  const ofRepository = pages.filter((file) => OF_REPOSITORY.test(file));
  const entries = folderEntries(files, '');
  const [first] = entries;
  return {
    title: '',
    indexFile: /^(?:index|readme)\./i.test(first?.file ?? '') ? first?.file : undefined,
    parts: [{ entries }],
    notices: [
      ...noticeOfFiles(hidden, 'names that start with _ are no lessons, so left out'),
      ...noticeOfFiles(ofRepository, 'pages of the repository, not of the course, left out'),
    ],
    dialect: { headingIds: 'github', linkRoots: [''], imageRoots: [''] },
  };
}

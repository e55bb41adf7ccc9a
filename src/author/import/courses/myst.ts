import type { CourseContents, Dialect } from './course-contents.ts';
import { folderEntries, isDocument } from './folder-tree.ts';
import { readSettings, recordOf, textOf } from './settings-file.ts';
import type { SourceFolder } from './source-folder.ts';
import { TocReader } from './toc-entries.ts';
import { nameLinks } from './unnamed-links.ts';

const SETTINGS = 'myst.yml';

/** What pages of MyST Markdown are written in, by whatever tool. */
export const MYST_DIALECT: Dialect = {
  headingIds: 'github',
  linkRoots: [''],
  imageRoots: [''],
  hasLabels: true,
  prepare: nameLinks,
};

/** Reads a MyST project: `myst.yml` with its table of contents, or all its files where it has none. */
export function readMyst(folder: SourceFolder): CourseContents | undefined {
  if (!folder.has(SETTINGS)) return undefined;
  const settings = recordOf(readSettings(folder, SETTINGS));
  const project = recordOf(settings['project']);
  // A book that has moved to MyST half-way keeps its table of contents.
  if (!Array.isArray(project['toc']) && folder.has('_toc.yml')) return undefined;
  const reader = new TocReader(folder);
  const files = folder.list().filter((file) => isDocument(file) || /\.ipynb$/i.test(file));
  const entries = Array.isArray(project['toc'])
    ? reader.entries(project['toc'])
    : folderEntries(files, '');
  return {
    title: textOf(project['title']) ?? textOf(recordOf(settings['site'])['title']) ?? '',
    description: textOf(project['description']),
    indexFile: entries[0]?.file,
    parts: [{ entries }],
    notices: reader.notices,
    dialect: MYST_DIALECT,
  };
}

import { SourceError } from '../source-error.ts';
import type { ContentsPart, CourseContents } from './course-contents.ts';
import { MYST_DIALECT } from './myst.ts';
import { listOf, readSettings, recordOf, textOf } from './settings-file.ts';
import type { SourceFolder } from './source-folder.ts';
import { TocReader } from './toc-entries.ts';

const TOC = '_toc.yml';
const CONFIG = '_config.yml';

/** Reads a Jupyter Book: `_toc.yml` as a book or an article, and the title from `_config.yml`. */
export function readJupyterBook(folder: SourceFolder): CourseContents | undefined {
  if (!folder.has(TOC)) return undefined;
  const value = readSettings(folder, TOC);
  if (Array.isArray(value)) throw oldFormat();
  const toc = recordOf(value);
  const reader = new TocReader(folder);
  const root = textOf(toc['root']);
  const index = root === undefined ? undefined : reader.file(root);
  const start: ContentsPart = { entries: index ? [index] : [] };
  const named = [...listOf(toc['parts']), ...listOf(toc['subtrees'])].map((item): ContentsPart => {
    const part = recordOf(item);
    return { title: textOf(part['caption']), entries: reader.entriesBelow(part) };
  });
  const { parts: _parts, subtrees: _subtrees, ...loose } = toc;
  const rest = reader.entriesBelow(loose);
  const config = folder.has(CONFIG) ? recordOf(readSettings(folder, CONFIG)) : {};
  return {
    title: textOf(config['title']) ?? '',
    indexFile: index?.file,
    parts: [{ entries: [...start.entries, ...rest] }, ...named],
    notices: reader.notices,
    dialect: MYST_DIALECT,
  };
}

function oldFormat(): SourceError {
  return new SourceError([
    {
      file: TOC,
      line: 1,
      message: 'the table of contents has the format of before 2021',
      remedy: 'bring it up to date with "jupyter-book toc migrate _toc.yml"',
    },
  ]);
}

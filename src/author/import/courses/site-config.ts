import { posix } from 'node:path';
import type { Notice } from '../types.ts';
import { noticeOfFiles, readPageFields } from './settings-file.ts';
import type { SourceFolder } from './source-folder.ts';

/** A file of settings that is code: it is looked at and never run. */
export function findConfig(folder: SourceFolder, name: string): string | undefined {
  return ['.js', '.ts', '.mjs', '.cjs', '.mts', '.cts']
    .map((ending) => name + ending)
    .find((file) => folder.has(file));
}

/** The first title that stands in a file of code as plain text. */
export function titleInCode(
  folder: SourceFolder,
  file: string,
): { title: string; notices: Notice[] } {
  const [, , title = ''] = /\btitle\s*:\s*(['"`])([^'"`\n]{1,200})\1/.exec(folder.text(file)) ?? [];
  if (title === '') return { title, notices: [] };
  const message = `the title of the course, "${title}", was found in ${file} without running it`;
  return { title, notices: [{ kind: 'guessed', message }] };
}

/** The pages of a documentation site below a folder, with their fields; a draft is no page. */
export function readPages(
  folder: SourceFolder,
  root: string,
): { pages: ReadonlyMap<string, Record<string, unknown>>; notices: Notice[] } {
  const files = folder
    .list()
    .filter((file) => /\.mdx?$/i.test(file) && file.startsWith(root === '' ? '' : `${root}/`));
  const pages = new Map<string, Record<string, unknown>>();
  const drafts: string[] = [];
  const hidden: string[] = [];
  for (const file of files) {
    if (posix.basename(file).startsWith('_')) {
      hidden.push(file);
      continue;
    }
    const fields = readPageFields(textOrNothing(folder, file));
    if (fields['draft'] === true) drafts.push(file);
    else pages.set(file, fields);
  }
  const notices = [
    ...noticeOfFiles(drafts, 'drafts are left out'),
    ...noticeOfFiles(hidden, 'names that start with _ are no pages, so left out'),
  ];
  return { pages, notices };
}

/** A page that can't be read is one all the same: reading the lessons tells what is wrong with it. */
function textOrNothing(folder: SourceFolder, file: string): string {
  try {
    return folder.text(file);
  } catch {
    return '';
  }
}

import type { Notice } from '../types.ts';
import type { ContentsEntry } from './course-contents.ts';
import { matchesPattern } from './file-pattern.ts';
import { listOf, recordOf, textOf } from './settings-file.ts';
import { joinInside, type SourceFolder } from './source-folder.ts';

const BELOW = ['chapters', 'sections', 'entries', 'children', 'parts', 'subtrees'];
/** What a table of contents may leave out of a file's name, the likelier first. */
const ENDINGS = ['', '.md', '.ipynb', '.markdown', '.rst'];
const DEEPEST = 30;

/** Reads the tables of contents of Jupyter Book and MyST: lists of files, patterns and groups, nested. */
export class TocReader {
  readonly notices: Notice[] = [];
  readonly #folder: SourceFolder;
  /** YAML's aliases can make one list part of itself, or of many others. */
  readonly #seen = new Set<unknown>();
  readonly #taken = new Set<string>();

  constructor(folder: SourceFolder) {
    this.#folder = folder;
  }

  /** What stands below a record, under any of the names that the tools have for it. */
  entriesBelow(record: Record<string, unknown>, depth = 0): ContentsEntry[] {
    return BELOW.flatMap((name) => this.entries(record[name], depth));
  }

  entries(value: unknown, depth = 0): ContentsEntry[] {
    return listOf(value).flatMap((item) => this.#entry(item, depth));
  }

  /** The entry of a file that is named apart from the list. */
  file(name: string): ContentsEntry {
    const file = this.#pathOf(name);
    this.#taken.add(file);
    return { file, children: [] };
  }

  #entry(item: unknown, depth: number): ContentsEntry[] {
    if (typeof item === 'string') return [this.file(item)];
    if (depth > DEEPEST || this.#seen.has(item)) {
      this.#lose('an entry of the table of contents stands in itself: it is left out');
      return [];
    }
    this.#seen.add(item);
    const record = recordOf(item);
    const title = textOf(record['title']) ?? textOf(record['caption']);
    const name = textOf(record['file']);
    const pattern = textOf(record['glob']) ?? textOf(record['pattern']);
    const url = textOf(record['url']);
    const own = name === undefined ? { children: [] } : this.file(name);
    const children = this.entriesBelow(record, depth + 1);
    if (pattern !== undefined) return [...this.#matching(pattern), ...children];
    if (url !== undefined) this.#lose(`the link to ${url} in the table of contents is left out`);
    return name === undefined && children.length === 0 ? [] : [{ ...own, title, children }];
  }

  /** Files that fit and were not named before. */
  #matching(pattern: string): ContentsEntry[] {
    const wanted = pattern.replace(/^\.\//, '');
    const files = this.#folder
      .list()
      .filter((file) => /\.(?:md|ipynb)$/i.test(file) && !this.#taken.has(file))
      .filter((file) =>
        [file, file.replace(/\.\w+$/, '')].some((name) => matchesPattern(name, wanted)),
      );
    if (files.length === 0) this.#lose(`no file fits ${pattern} of the table of contents`);
    for (const file of files) this.#taken.add(file);
    return files.map((file) => ({ file, children: [] }));
  }

  #pathOf(name: string): string {
    const path = joinInside('', name);
    if (path === undefined) return name;
    const ending = ENDINGS.find((end) => this.#folder.has(path + end));
    return path + (ending ?? '');
  }

  #lose(message: string): void {
    this.notices.push({ kind: 'lost', message });
  }
}

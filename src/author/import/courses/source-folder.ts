import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, posix, sep } from 'node:path';
import { readText } from '../../../compile/text-file.ts';
import { SourceError } from '../source-error.ts';
import type { Notice } from '../types.ts';

/** What a path of a source leads to. `outside`: out of the folder, by its steps or by a symbolic link. */
export type Destination = 'file' | 'folder' | 'missing' | 'outside';

/** What is larger belongs into no lesson; in bytes. */
const LARGEST_FILE = 20_000_000;
/** Folders without lessons; those whose name starts with `.` or `_` are none either. */
const NO_LESSONS = new Set(['node_modules', 'images', 'img']);
const TRANSLATIONS = new Set(['translations', 'translated_images']);
const NATURAL = new Intl.Collator('en', { numeric: true });

/** The folder of a course that comes in. Nothing outside it is read; paths are relative to it, with `/`. */
export class SourceFolder {
  readonly name: string;
  /** What `list` left out and an author would miss. */
  readonly notices: Notice[] = [];
  readonly #root: string;
  readonly #texts = new Map<string, string>();
  #files: readonly string[] | undefined;

  constructor(folder: string) {
    this.#root = realpathSync(folder);
    this.name = basename(this.#root);
  }

  /** Every file below, in natural order, without folders that hold no lessons. */
  list(): readonly string[] {
    this.#files ??= this.#walk().sort(compareNaturally);
    return this.#files;
  }

  locate(path: string): Destination {
    const inside = joinInside('', path);
    if (inside === undefined) return 'outside';
    const full = join(this.#root, inside);
    if (!existsSync(full)) return 'missing';
    const real = realpathSync(full);
    if (real !== this.#root && !real.startsWith(join(this.#root, sep))) return 'outside';
    const status = statSync(real);
    if (status.isDirectory()) return 'folder';
    return status.isFile() ? 'file' : 'missing';
  }

  has(path: string): boolean {
    return this.locate(path) === 'file';
  }

  /** The text of a file. Throws a SourceError where it is not there, too large or not UTF-8. */
  text(path: string): string {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    if (!this.has(path)) throw new SourceError([{ file: path, ...NOT_THERE }]);
    if (this.#isTooLarge(path)) throw new SourceError([{ file: path, ...TOO_LARGE }]);
    const read = readText(this.#root, path);
    if ('problem' in read) throw new SourceError([read.problem]);
    this.#texts.set(path, read.text);
    return read.text;
  }

  /** The bytes of a file; `undefined` where it is not there or too large for a page. */
  bytes(path: string): Uint8Array | undefined {
    if (!this.has(path) || this.#isTooLarge(path)) return undefined;
    return readFileSync(join(this.#root, path));
  }

  #isTooLarge(path: string): boolean {
    return statSync(join(this.#root, path)).size > LARGEST_FILE;
  }

  #walk(): string[] {
    const files: string[] = [];
    const open = [''];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
      for (const entry of readdirSync(join(this.#root, folder), { withFileTypes: true })) {
        const path = posix.join(folder, entry.name);
        // A name that no path of a source may hold.
        if (joinInside('', path) === undefined) continue;
        if (entry.isSymbolicLink()) this.#followLink(path, files);
        else if (entry.isFile() && !entry.name.startsWith('.')) files.push(path);
        else if (entry.isDirectory() && this.#mayHoldLessons(entry.name, path)) open.push(path);
      }
    }
    return files;
  }

  /** A link to a folder may lead round in a circle; one to a file within the folder is that file. */
  #followLink(path: string, files: string[]): void {
    const destination = this.locate(path);
    if (destination === 'file') files.push(path);
    if (destination === 'folder' || destination === 'outside')
      this.#leaveOut('neutralised', `the symbolic link ${path} is not followed`);
  }

  #mayHoldLessons(name: string, path: string): boolean {
    if (TRANSLATIONS.has(name)) this.#leaveOut('lost', `${path} holds translations: left out`);
    return !/^[._]/.test(name) && !NO_LESSONS.has(name) && !TRANSLATIONS.has(name);
  }

  #leaveOut(kind: Notice['kind'], message: string): void {
    this.notices.push({ kind, message });
  }
}

/** Joins two paths; `undefined` for one that would leave the folder of the course or is none of this system. */
export function joinInside(folder: string, path: string): string | undefined {
  if (/[\0\\]/.test(path) || posix.isAbsolute(path) || /^[a-z]:/i.test(path)) return undefined;
  const joined = posix.join(folder, path).replace(/\/$/, '');
  if (joined === '..' || joined.startsWith('../')) return undefined;
  return joined === '.' ? '' : joined;
}

/** Orders paths folder by folder, with 2 before 10. */
export function compareNaturally(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const at = left.findIndex((part, index) => part !== right[index]);
  if (at === -1) return left.length - right.length;
  const [one = '', other = ''] = [left[at], right[at]];
  return NATURAL.compare(one, other) || (one < other ? -1 : 1);
}

const NOT_THERE = { message: 'there is no such file in the folder', remedy: 'mend its path' };
const TOO_LARGE = {
  message: `the file is larger than ${LARGEST_FILE / 1_000_000} MB`,
  remedy: 'divide it, or take it out: no lesson is as long as that',
};

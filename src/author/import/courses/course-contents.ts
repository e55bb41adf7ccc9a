import type { Notice } from '../types.ts';
import { joinInside } from './source-folder.ts';

/** A line of a table of contents. */
export interface ContentsEntry {
  /** As the table has it; the lesson's own where absent. */
  readonly title?: string | undefined;
  /** Path of its text, relative to the source folder; absent where it only groups what is below it. */
  readonly file?: string | undefined;
  readonly children: readonly ContentsEntry[];
}

/** Entries under one heading; without a title they stand before, between or after such parts. */
export interface ContentsPart {
  readonly title?: string | undefined;
  readonly entries: readonly ContentsEntry[];
}

/** A source text made ready for the Markdown reader. */
export interface PreparedText {
  readonly text: string;
  /** 1-based line of the source for each line of the text, where it has one; absent where they are the same. */
  readonly lines?: readonly number[] | undefined;
}

/** What sets the lessons of one tool apart from those of another. */
export interface Dialect {
  readonly headingIds: 'github' | 'mdbook';
  /** Folders that the path of a link starts from where it has a leading `/`. */
  readonly linkRoots: readonly string[];
  /** The same for images. */
  readonly imageRoots: readonly string[];
  /** Beginnings of paths that stand for a folder, such as `@site/`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Where the tool publishes a file, without `/` at either end; absent where that is its path. */
  readonly addressOf?: (file: string) => string;
  /** Whether a link without an ending is meant from the page's own address, as if that were a folder. */
  readonly isPageFolder?: boolean;
  /** Whether an anchor is known to all pages by its name, as MyST's labels are. */
  readonly hasLabels?: boolean;
  /** Whether `.md` is read as MDX. */
  readonly isMdx?: boolean;
  readonly prepare?: (text: string, file: string) => PreparedText;
}

/** The dialect of a tool that publishes pages at addresses of their own. */
export type SiteDialect = Dialect & Required<Pick<Dialect, 'addressOf'>>;

/** A course as its settings and names tell it, before its lessons are read. */
export interface CourseContents {
  /** Empty where only the first page may tell it. */
  readonly title: string;
  readonly description?: string | undefined;
  /** The page that tells about the whole course. */
  readonly indexFile?: string | undefined;
  readonly parts: readonly ContentsPart[];
  readonly notices: readonly Notice[];
  readonly dialect: Dialect;
}

/** The files of entries in reading order: what a chapter says itself comes first. */
export function filesOf(entries: readonly ContentsEntry[]): string[] {
  return entries.flatMap(({ file, children }) => [
    ...(file === undefined ? [] : [file]),
    ...filesOf(children),
  ]);
}

/** A name as people write it: `02-first_steps.md` as `First steps`, `tools/README.md` as `Tools`. */
export function spokenName(path: string): string {
  const plain = path
    .replace(/\/(?:index|readme)\.\w+$/i, '')
    .replace(/\.(?:mdx?|markdown|ipynb)$/i, '');
  const words = (plain.split('/').at(-1) ?? '')
    .replace(/^\d+[-_. ]+(?=\S)/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The paths that an address of a page may mean, decoded and without what follows `?` or `#`; `undefined` for
 * one that leaves the source folder.
 */
export function pathsOf(
  path: string,
  folder: string,
  roots: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): (string | undefined)[] {
  const alias = Object.keys(aliases).find((start) => path.startsWith(start));
  if (alias !== undefined) return [joinInside(aliases[alias] ?? '', path.slice(alias.length))];
  if (!path.startsWith('/')) return [joinInside(folder, path)];
  return roots.map((root) => joinInside(root, path.replace(/^\/+/, '')));
}

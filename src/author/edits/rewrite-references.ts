import { posix } from 'node:path';
import type { SourceReference } from '../../compile/lesson-references.ts';
import { type CourseMap, decodeAddress, joinPath, parentOf } from '../../lib/course-map.ts';
import type { LessonPlace, ModulePlace } from '../../lib/types.ts';
import type { TextEdit } from './text-edits.ts';

/** A course before and after lessons and modules changed their places. */
export interface Relocation {
  readonly before: CourseMap;
  readonly after: CourseMap;
  /** New places of lessons by their old file. */
  readonly lessons: ReadonlyMap<string, LessonPlace>;
  /** New places of modules by their old folder. */
  readonly modules: ReadonlyMap<string, ModulePlace>;
  /** Where a file that is no lesson lies afterwards, as the lesson (its old file) that shows it finds it. */
  fileAfter(path: string, lesson: string): string;
}

/** The edits after which every reference of a lesson (`from` is its old file) leads where it led before. */
export function rewriteReferences(
  source: string,
  references: readonly SourceReference[],
  from: string,
  relocation: Relocation,
): TextEdit[] {
  return references.flatMap((reference) => {
    const path = pathAfter(reference, from, relocation);
    return path === undefined ? [] : [editPath(reference, source, path)];
  });
}

/** The file beside lessons that a reference may name, by its path in the course; `undefined` for links. */
export function localFileOf({ address, kind }: SourceReference, from: string): string | undefined {
  const isLocal = address !== '' && !/^([a-z][a-z\d+.-]*:|\/|#)/i.test(address);
  return isLocal && kind !== 'link' ? joinPath(parentOf(from), decodeAddress(address)) : undefined;
}

/** The decoded path that a reference needs; `undefined` where the one that it has still leads there. */
function pathAfter(
  reference: SourceReference,
  from: string,
  relocation: Relocation,
): string | undefined {
  const { address, kind } = reference;
  const isLink = kind === 'link' || kind === 'definition';
  const target = isLink ? relocation.before.resolve(address, from) : undefined;
  if (target?.kind === 'lesson') return lessonPathAfter(address, target.lesson, from, relocation);
  if (target?.kind === 'module') return modulePathAfter(address, target.module, from, relocation);
  const file = localFileOf(reference, from);
  return file === undefined ? undefined : filePathAfter(reference, file, from, relocation);
}

function lessonPathAfter(
  address: string,
  old: LessonPlace,
  from: string,
  { lessons, after }: Relocation,
): string | undefined {
  const now = lessons.get(old.file) ?? old;
  const home = lessons.get(from)?.file ?? from;
  const found = after.resolve(address, home);
  if (found.kind === 'lesson' && found.lesson.file === now.file) return undefined;
  const path = pathOf(address);
  const slash = path.endsWith('/') ? '/' : '';
  if (path.startsWith('/')) return `/${now.moduleSlug}/${now.slug}${slash}`;
  const isByName = path.replace(/\/$/, '').normalize('NFC') === old.slug;
  return isByName ? now.slug + slash : relativePath(home, now.file, path);
}

function modulePathAfter(
  address: string,
  old: ModulePlace,
  from: string,
  { lessons, modules, after }: Relocation,
): string | undefined {
  const now = modules.get(old.dir) ?? old;
  const home = lessons.get(from)?.file ?? from;
  const found = after.resolve(address, home);
  if (found.kind === 'module' && found.module.dir === now.dir) return undefined;
  const path = pathOf(address);
  const slash = path.endsWith('/') ? '/' : '';
  if (path.startsWith('/')) return `/${now.slug}${slash}`;
  return (relativePath(home, now.dir, path) || '.') + slash;
}

function filePathAfter(
  { address, kind }: SourceReference,
  file: string,
  from: string,
  { lessons, fileAfter }: Relocation,
): string | undefined {
  const home = lessons.get(from)?.file ?? from;
  const now = fileAfter(file, from);
  const path = decodeAddress(address);
  if (joinPath(parentOf(home), path) === now) return undefined;
  // A program that is imported needs the point before its path.
  return relativePath(home, now, kind === 'import' ? './' : path);
}

/** A path from a file's folder, with `./` at its start where `like` has it. */
function relativePath(from: string, to: string, like: string): string {
  const path = posix.relative(parentOf(from), to);
  return like.startsWith('./') && !path.startsWith('.') ? `./${path}` : path;
}

function pathOf(address: string): string {
  return decodeAddress(/^[^?#]*/.exec(address)?.[0] ?? '');
}

/** Replaces the path alone, so that what follows it stays as it was written. */
function editPath(
  { address, kind, start, end }: SourceReference,
  source: string,
  path: string,
): TextEdit {
  const text = writePath(path);
  if (kind === 'image' || kind === 'import') return { start, end, text };
  const cut = address.search(/[?#]/);
  if (cut === -1) return { start, end, text };
  // A reference to a character has a # of its own, and a backslash may stand before the one that counts.
  const written = source.slice(start, end).search(/\\?(?<!&)[?#]/);
  if (written === -1) return { start, end, text: text + address.slice(cut) };
  return { start, end: start + written, text };
}

/** Writes a path so that it means itself as a destination of Markdown, in quotes and in a table's cell. */
function writePath(path: string): string {
  return path.replace(
    /[\s\p{Cc}%?#()<>"'`\\&{}|^[\]]/gu,
    (sign) => `%${hex(encodeURIComponent(sign), sign)}`,
  );
}

function hex(encoded: string, sign: string): string {
  return encoded === sign ? sign.charCodeAt(0).toString(16).toUpperCase() : encoded.slice(1);
}

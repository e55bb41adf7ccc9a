import type { LessonPlace, ModulePlace } from './types.ts';

/** A lesson's address below the base path: `/the-human-craft/disagreeing-well/`. */
export function lessonPath(lesson: Pick<LessonPlace, 'moduleSlug' | 'slug'>): string {
  return `/${encodeURIComponent(lesson.moduleSlug)}/${encodeURIComponent(lesson.slug)}/`;
}

/** A module's address below the base path: `/the-human-craft/`. */
export function modulePath(module: Pick<ModulePlace, 'slug'>): string {
  return `/${encodeURIComponent(module.slug)}/`;
}

/** What follows the path of a link. */
export interface LinkEnd {
  /** As it was written, with `?`; empty where the link has none. */
  readonly query: string;
  /** Decoded and without `#`; empty where the link names none. */
  readonly hash: string;
}

/** What a link in a lesson turns out to be. */
export type LinkTarget =
  | { readonly kind: 'external' }
  | ({ readonly kind: 'lesson'; readonly lesson: LessonPlace } & LinkEnd)
  | ({ readonly kind: 'module'; readonly module: ModulePlace } & LinkEnd)
  | { readonly kind: 'same-page'; readonly hash: string }
  /** An address of the site that is neither: `/search/`, a file in `public`. */
  | ({ readonly kind: 'site'; readonly path: string } & LinkEnd)
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'forbidden'; readonly scheme: string };

const ALLOWED_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** The lessons and modules of a course, to be found by slug, file or address. */
export class CourseMap {
  readonly lessons: readonly LessonPlace[];
  readonly modules: readonly ModulePlace[];
  readonly #bySlug: ReadonlyMap<string, LessonPlace>;
  readonly #byFile: ReadonlyMap<string, LessonPlace>;
  readonly #byPath: ReadonlyMap<string, LessonPlace>;

  constructor(modules: readonly ModulePlace[], lessons: readonly LessonPlace[]) {
    this.modules = modules;
    this.lessons = lessons;
    this.#bySlug = new Map(lessons.map((lesson) => [lesson.slug, lesson]));
    this.#byFile = new Map(lessons.map((lesson) => [lesson.file, lesson]));
    this.#byPath = new Map(lessons.map((lesson) => [lessonPath(lesson), lesson]));
  }

  /** Reads a link as it stands in `file` (relative to the course folder). */
  resolve(href: string, file: string): LinkTarget {
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase();
    if (scheme)
      return ALLOWED_SCHEMES.has(scheme) ? { kind: 'external' } : { kind: 'forbidden', scheme };
    if (href.startsWith('//')) return { kind: 'external' };
    const [, rawPath = '', query = '', rawHash = ''] =
      /^([^?#]*)(\?[^#]*)?#?(.*)$/s.exec(href) ?? [];
    const path = decodeAddress(rawPath);
    const end = { query, hash: decodeAddress(rawHash) };
    if (path === '') return { kind: 'same-page', hash: end.hash };
    return path.startsWith('/')
      ? this.#resolveAddress(path, end)
      : this.#resolveName(path, end, file);
  }

  #resolveAddress(path: string, end: LinkEnd): LinkTarget {
    const address = encodeURI(path.endsWith('/') ? path : `${path}/`);
    const lesson = this.#byPath.get(address);
    if (lesson) return { kind: 'lesson', lesson, ...end };
    const module = this.modules.find((candidate) => modulePath(candidate) === address);
    return module ? { kind: 'module', module, ...end } : { kind: 'site', path, ...end };
  }

  /** A slug first; else a path from the lesson's own folder, as it works in an editor: a file or a folder. */
  #resolveName(path: string, end: LinkEnd, file: string): LinkTarget {
    const place = joinPath(parentOf(file), path);
    const lesson =
      this.#bySlug.get(path.replace(/\/$/, '').normalize('NFC')) ?? this.#byFile.get(place);
    if (lesson) return { kind: 'lesson', lesson, ...end };
    if (place === '') return { kind: 'site', path: '/', ...end };
    const module = this.modules.find(({ dir }) => dir === place);
    return module ? { kind: 'module', module, ...end } : { kind: 'unknown', name: path };
  }
}

/** The address that a link is published with; `undefined` where it stays as it was written. */
export function addressOf(target: LinkTarget, base: string): string | undefined {
  const path = pathOf(target);
  if (path === undefined || !('query' in target)) return undefined;
  const hash = target.hash === '' ? '' : `#${encodeURIComponent(target.hash)}`;
  return withBase(base, path) + target.query + hash;
}

function pathOf(target: LinkTarget): string | undefined {
  if (target.kind === 'lesson') return lessonPath(target.lesson);
  if (target.kind === 'module') return modulePath(target.module);
  return target.kind === 'site' ? encodePath(target.path) : undefined;
}

/** Writes a decoded path as an address. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Joins two paths with `/`, resolving `.` and `..`; never climbs above the root. */
export function joinPath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** The folder of a file; empty for a file at the root. */
export function parentOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
}

/** Puts the base path (`/` or `/name/`) before a site address that starts with `/`. */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/$/, '')}${path}`;
}

/** Undoes the per cent signs of an address; one that can't be decoded is given back as it is. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

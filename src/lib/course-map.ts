import type { LessonPlace, ModulePlace } from './types.ts';

/** A lesson's address below the base path: `/the-human-craft/disagreeing-well/`. */
export function lessonPath(lesson: Pick<LessonPlace, 'moduleSlug' | 'slug'>): string {
  return `/${encodeURIComponent(lesson.moduleSlug)}/${encodeURIComponent(lesson.slug)}/`;
}

/** A module's address below the base path: `/the-human-craft/`. */
export function modulePath(module: Pick<ModulePlace, 'slug'>): string {
  return `/${encodeURIComponent(module.slug)}/`;
}

/** What a link in a lesson turns out to be. */
export type LinkTarget =
  | { readonly kind: 'external' }
  /** `hash` is decoded and without `#`; empty where the link names none. */
  | { readonly kind: 'lesson'; readonly lesson: LessonPlace; readonly hash: string }
  | { readonly kind: 'module'; readonly module: ModulePlace; readonly hash: string }
  | { readonly kind: 'same-page'; readonly hash: string }
  /** An address of the site that is neither: `/search/`, a file in `public`. */
  | { readonly kind: 'site'; readonly path: string; readonly hash: string }
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
    if (scheme) return ALLOWED_SCHEMES.has(scheme) ? { kind: 'external' } : { kind: 'forbidden', scheme };
    if (href.startsWith('//')) return { kind: 'external' };
    const [, rawPath = '', rawHash = ''] = /^([^#]*)#?(.*)$/s.exec(href) ?? [];
    const path = decodeAddress(rawPath);
    const hash = decodeAddress(rawHash);
    if (path === '') return { kind: 'same-page', hash };
    return path.startsWith('/') ? this.#resolveAddress(path, hash) : this.#resolveName(path, hash, file);
  }

  #resolveAddress(path: string, hash: string): LinkTarget {
    const address = encodeURI(path.endsWith('/') ? path : `${path}/`);
    const lesson = this.#byPath.get(address);
    if (lesson) return { kind: 'lesson', lesson, hash };
    const module = this.modules.find((candidate) => modulePath(candidate) === address);
    return module ? { kind: 'module', module, hash } : { kind: 'site', path, hash };
  }

  /** A slug first; else a path from the lesson's own folder, as it works in an editor: a file or a folder. */
  #resolveName(path: string, hash: string, file: string): LinkTarget {
    const place = joinPath(parentOf(file), path);
    const lesson = this.#bySlug.get(path.replace(/\/$/, '').normalize('NFC')) ?? this.#byFile.get(place);
    if (lesson) return { kind: 'lesson', lesson, hash };
    if (place === '') return { kind: 'site', path: '/', hash };
    const module = this.modules.find(({ dir }) => dir === place);
    return module ? { kind: 'module', module, hash } : { kind: 'unknown', name: path };
  }
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

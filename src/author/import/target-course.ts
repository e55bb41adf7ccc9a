import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { scanCourse } from '../../compile/scan.ts';
import { CourseMap } from '../../lib/course-map.ts';
import type { ModulePlace } from '../../lib/types.ts';
import { readableSlug } from '../edits/names.ts';
import { SourceError } from './source-error.ts';

/** The course that lessons are brought into, as it is before. */
export interface TargetCourse {
  /** Absolute path, with `/`. */
  readonly root: string;
  /** Whether it has no course.yml yet. */
  readonly isNew: boolean;
  readonly map: CourseMap;
  readonly modules: readonly TargetModule[];
}

/** A module of it. */
export interface TargetModule extends ModulePlace {
  /** As in module.yml; empty where that can't be read. */
  readonly title: string;
}

/** In characters, of up to three bytes each; file systems stop at 255 bytes. */
const LONGEST_SLUG = 60;
/** Only so much of a title is looked at. */
const LONGEST_TITLE = 500;

/** Opens a course folder, or one that is still to be made. A folder with other things in it is refused. */
export function openTarget(folder: string): TargetCourse {
  const root = (existsSync(folder) ? realpathSync(folder) : folder).replaceAll('\\', '/');
  if (statSync(root, { throwIfNoEntry: false })?.isFile()) throw noCourse(root, 'is a file');
  const isEmpty = !existsSync(root) || readdirSync(root).every((name) => name.startsWith('.'));
  if (isEmpty) return { root, isNew: true, map: new CourseMap([], []), modules: [] };
  if (!existsSync(join(root, 'course.yml'))) throw noCourse(root, 'holds files and no course.yml');
  const { map } = scanCourse(root);
  const modules = map.modules.map((place) => ({ ...place, title: titleOf(root, place) }));
  return { root, isNew: false, map, modules };
}

/** The name that a title gives to a file: one that the course reads back, and that no file system finds too long. */
export function nameOf(title: string): string {
  const slug = readableSlug(title.slice(0, LONGEST_TITLE));
  if (slug.length <= LONGEST_SLUG) return slug;
  const start = slug.slice(0, LONGEST_SLUG).toWellFormed();
  const end = start.lastIndexOf('-');
  return readableSlug(start.slice(0, end > 0 ? end : undefined));
}

function noCourse(root: string, reason: string): SourceError {
  return new SourceError([
    {
      file: root,
      message: `the course folder ${reason}, so it is no course`,
      remedy: 'pass the folder of a course with --into, or one that is empty or not there yet',
    },
  ]);
}

function titleOf(root: string, { dir }: ModulePlace): string {
  try {
    const data = parseYaml(readFileSync(join(root, dir, 'module.yml'), 'utf8')) as {
      title?: unknown;
    };
    return typeof data.title === 'string' ? data.title : '';
  } catch {
    // What is wrong with the file is for the check of the course to say.
    return '';
  }
}

import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { slug as slugify } from 'github-slugger';
import { CourseMap } from '../lib/course-map.ts';
import type { LessonPlace, ModulePlace, Problem } from '../lib/types.ts';
import { RESERVED_SLUGS } from '../site.config.ts';

/** A course folder as its names tell it, before any file is opened. */
export interface CourseScan {
  readonly map: CourseMap;
  readonly problems: readonly Problem[];
}

const NUMBERED = /^(\d+)[-_. ]+(.+)$/;
const LESSON_FILE = /\.(mdx?)$/i;
/** Files that a repository keeps at its top and that are no lessons. */
const NOT_LESSONS = /^(readme|license|contributing|changelog)\.mdx?$/i;

/** Reads the names in a course folder. Names that start with `.` or `_` are left alone. */
export function scanCourse(root: string): CourseScan {
  const problems: Problem[] = [];
  if (!isFolder(root)) {
    const problem = { file: '.', message: `there is no course folder at ${root}`, remedy: 'set COURSE to the folder that holds course.yml' };
    return { map: new CourseMap([], []), problems: [problem] };
  }
  const modules: ModulePlace[] = [];
  const lessons: LessonPlace[] = [];
  for (const entry of entriesOf(root)) {
    if (entry.isDirectory()) scanFolder(root, entry.name, modules, lessons, problems);
    else if (LESSON_FILE.test(entry.name) && !NOT_LESSONS.test(entry.name)) problems.push(outsideModule(entry.name));
  }
  modules.sort((a, b) => a.number - b.number);
  lessons.sort((a, b) => a.number - b.number);
  problems.push(...duplicates(modules, 'module', (module) => module.dir), ...duplicates(lessons, 'lesson', (lesson) => lesson.file));
  if (lessons.length === 0 && problems.length === 0) {
    problems.push({ file: '.', message: 'the course is empty: no module folder holds a lesson', remedy: 'add a lesson, for example 01-first-module/01-first-lesson.mdx' });
  }
  return { map: new CourseMap(modules, lessons), problems };
}

function scanFolder(root: string, dir: string, modules: ModulePlace[], lessons: LessonPlace[], problems: Problem[]): void {
  const files = entriesOf(join(root, dir)).filter((entry) => entry.isFile() && LESSON_FILE.test(entry.name)).map((entry) => entry.name);
  const match = NUMBERED.exec(dir);
  if (!match) {
    // A folder of images or the like; only lessons in it are out of place.
    problems.push(...files.filter((name) => !NOT_LESSONS.test(name)).map((name) => outsideModule(`${dir}/${name}`)));
    return;
  }
  const module = { number: Number(match[1]), slug: slugify(match[2] ?? ''), dir };
  if (RESERVED_SLUGS.includes(module.slug)) {
    problems.push({ file: dir, message: `a module can't have the address /${module.slug}/: the site uses it itself`, remedy: 'give the folder another name' });
  }
  modules.push(module);
  const found = files.filter((name) => !NOT_LESSONS.test(name)).map((name) => placeLesson(module, name, problems));
  if (found.length === 0) {
    problems.push({ file: dir, message: 'the module holds no lesson', remedy: 'add one, for example 01-first-lesson.mdx, or remove the folder' });
  }
  lessons.push(...found.filter((lesson) => lesson !== undefined));
}

function placeLesson(module: ModulePlace, name: string, problems: Problem[]): LessonPlace | undefined {
  const file = `${module.dir}/${name}`;
  const match = NUMBERED.exec(name.replace(LESSON_FILE, ''));
  const slug = slugify(match?.[2] ?? '');
  if (!match || slug === '') {
    problems.push({ file, message: 'the file name has no lesson number or no name after it', remedy: `write the number first: ${module.dir}/07-${name.replace(/^[\d\W]+/, '') || 'name.mdx'}` });
    return undefined;
  }
  const format = name.toLowerCase().endsWith('.mdx') ? 'mdx' : 'md';
  return { number: Number(match[1]), slug, moduleSlug: module.slug, format, file };
}

function duplicates<Place extends { number: number; slug: string }>(places: readonly Place[], kind: string, fileOf: (place: Place) => string): Problem[] {
  return (['number', 'slug'] as const).flatMap((field) => {
    const first = new Map<string | number, Place>();
    return places.flatMap((place) => {
      const other = first.get(place[field]);
      if (!other) {
        first.set(place[field], place);
        return [];
      }
      const remedy = `rename one of the two: every ${field} stands once in a course`;
      return [{ file: fileOf(place), message: `the ${kind} ${field} ${JSON.stringify(place[field])} is also that of ${fileOf(other)}`, remedy }];
    });
  });
}

function outsideModule(file: string): Problem {
  return { file, message: 'the lesson lies outside a module', remedy: 'move it into a module folder whose name starts with a number: 01-module-name/01-lesson-name.mdx' };
}

function entriesOf(folder: string): Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !/^[._]/.test(name) && name !== 'node_modules').sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { slug as slugify } from 'github-slugger';
import { CourseMap } from '../lib/course-map.ts';
import type { LessonPlace, ModulePlace, Problem } from '../lib/types.ts';
import { faultsOfModule, faultsOfName, faultsOfRoot } from './names.ts';

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
    const problem = {
      file: '.',
      message: `there is no course folder at ${root}`,
      remedy: 'set COURSE to the folder that holds course.yml',
    };
    return { map: new CourseMap([], []), problems: [problem] };
  }
  problems.push(...faultsOfRoot(root));
  const modules: ModulePlace[] = [];
  const lessons: LessonPlace[] = [];
  for (const entry of entriesOf(root)) {
    if (entry.isDirectory) scanFolder(root, entry.name, modules, lessons, problems);
    else if (isLessonName(entry.name)) problems.push(outsideModule(entry.name));
  }
  modules.sort((a, b) => a.number - b.number);
  lessons.sort((a, b) => a.number - b.number);
  problems.push(
    ...duplicates(modules, 'module', (module) => module.dir),
    ...duplicates(lessons, 'lesson', (lesson) => lesson.file),
  );
  if (lessons.length === 0 && problems.length === 0) {
    problems.push({
      file: '.',
      message: 'the course is empty: no module folder holds a lesson',
      remedy: 'add a lesson, for example 01-first-module/01-first-lesson.mdx',
    });
  }
  return { map: new CourseMap(modules, lessons), problems };
}

/**
 * The slug that a name gives, without its number. One form for letters that can be written in two, since
 * a Mac's file names and a typed link may differ.
 */
export function slugOf(name: string | undefined): string {
  return slugify((name ?? '').normalize('NFC'));
}

function scanFolder(
  root: string,
  dir: string,
  modules: ModulePlace[],
  lessons: LessonPlace[],
  problems: Problem[],
): void {
  const match = NUMBERED.exec(dir);
  // A folder of images or the like, and those inside a module; only lessons in them are out of place.
  const strays = lessonsBelow(root, dir).filter((file) => !match || file.split('/').length > 2);
  problems.push(...strays.map(outsideModule));
  if (!match) return;
  const module = { number: Number(match[1]), slug: slugOf(match[2]), dir };
  problems.push(...faultsOfName(dir), ...faultsOfModule(module));
  modules.push(module);
  const names = entriesOf(join(root, dir)).filter(
    (entry) => !entry.isDirectory && isLessonName(entry.name),
  );
  if (names.length === 0) {
    problems.push({
      file: dir,
      message: 'the module holds no lesson',
      remedy: 'add one, for example 01-first-lesson.mdx, or remove the folder',
    });
  }
  lessons.push(...names.flatMap(({ name }) => placeLesson(module, name, problems) ?? []));
}

function isLessonName(name: string): boolean {
  return LESSON_FILE.test(name) && !NOT_LESSONS.test(name);
}

/** All lesson files in a folder and the folders below it. */
function lessonsBelow(root: string, dir: string): string[] {
  return entriesOf(join(root, dir)).flatMap(({ name, isDirectory }) => {
    if (isDirectory) return lessonsBelow(root, `${dir}/${name}`);
    return isLessonName(name) ? [`${dir}/${name}`] : [];
  });
}

function placeLesson(
  module: ModulePlace,
  name: string,
  problems: Problem[],
): LessonPlace | undefined {
  const file = `${module.dir}/${name}`;
  const match = NUMBERED.exec(name.replace(LESSON_FILE, ''));
  const slug = slugOf(match?.[2]);
  if (!match || slug === '') {
    const [ending = ''] = LESSON_FILE.exec(name) ?? [];
    const words = name.slice(0, -ending.length).replace(/^[\d\W_]+/, '') || 'name';
    problems.push({
      file,
      message: 'the file name has no lesson number or no name after it',
      remedy: `write the number first: ${module.dir}/07-${words}${ending}`,
    });
    return undefined;
  }
  problems.push(...faultsOfName(file));
  const format = name.toLowerCase().endsWith('.mdx') ? 'mdx' : 'md';
  return { number: Number(match[1]), slug, moduleSlug: module.slug, format, file };
}

function duplicates<Place extends { number: number; slug: string }>(
  places: readonly Place[],
  kind: string,
  fileOf: (place: Place) => string,
): Problem[] {
  const free = Math.max(0, ...places.map((place) => place.number)) + 1;
  const remedies = {
    number: `give one of the two another number: ${free} is free`,
    slug: 'give one of the two another name: links find it by its name',
  };
  return (['number', 'slug'] as const).flatMap((field) => {
    const first = new Map<string | number, Place>();
    return places.flatMap((place) => {
      const other = first.get(place[field]);
      if (!other) {
        first.set(place[field], place);
        return [];
      }
      const word = field === 'slug' ? 'name' : 'number';
      return [
        {
          file: fileOf(place),
          message: `the ${kind} ${word} ${JSON.stringify(place[field])} is also that of ${fileOf(other)}`,
          remedy: remedies[field],
        },
      ];
    });
  });
}

function outsideModule(file: string): Problem {
  return {
    file,
    message: 'the lesson lies outside a module',
    remedy:
      'move it into a module folder whose name starts with a number: 01-module-name/01-lesson-name.mdx',
  };
}

interface Entry {
  readonly name: string;
  readonly isDirectory: boolean;
}

function entriesOf(folder: string): Entry[] {
  const names = readdirSync(folder).filter(
    (name) => !/^[._]/.test(name) && name !== 'node_modules',
  );
  return names.sort().map((name) => ({ name, isDirectory: isFolder(join(folder, name)) }));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

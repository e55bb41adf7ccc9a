import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import {
  type CourseData,
  courseSchema,
  type LessonData,
  lessonSchema,
  type ModuleData,
  moduleSchema,
} from '../course/schema.ts';
import type { CourseMap } from '../lib/course-map.ts';
import { sortProblems } from '../lib/report.ts';
import type { LessonPlace, ModulePlace, Problem } from '../lib/types.ts';
import { type CheckedLesson, checkReferences, checkTerms } from './course-checks.ts';
import { splitFrontMatter } from './front-matter.ts';
import { compileAll } from './compile-all.ts';
import type { CompiledLesson, LessonSource } from './lesson-compiler.ts';
import { scanCourse } from './scan.ts';
import { readText } from './text-file.ts';
import { readYaml, readYamlFile } from './yaml-file.ts';

/** A lesson, read and compiled. */
export interface CourseLesson {
  readonly place: LessonPlace;
  readonly data: LessonData;
  readonly frontmatter: Record<string, unknown>;
  /** The source below the front matter. */
  readonly body: string;
  readonly compiled: CompiledLesson;
}

/** A whole course, read, compiled and checked. What has problems is left out of `modules` and `lessons`. */
export interface Course {
  readonly data: CourseData | undefined;
  /** Where all lessons stand, drafts and faulty ones too. */
  readonly map: CourseMap;
  readonly modules: readonly { readonly place: ModulePlace; readonly data: ModuleData }[];
  readonly lessons: readonly CourseLesson[];
  readonly problems: readonly Problem[];
}

/** Where a course is and how it is to be read. */
export interface CourseOptions {
  /** Absolute path of the course folder, with `/`. */
  readonly root: string;
  readonly base: string;
  readonly cacheFolder: string;
  readonly publicFolder: string;
  readonly hasDrafts: boolean;
}

/** Reads a course folder: every lesson compiled once, every problem gathered. */
export async function readCourse(options: CourseOptions): Promise<Course> {
  const { map, problems: scanProblems } = scanCourse(options.root);
  const problems = [...scanProblems];
  // Without a folder, or with nothing in it, what else is missing says nothing more.
  if (map.modules.length === 0 && !existsSync(options.root))
    return { data: undefined, map, modules: [], lessons: [], problems };
  const data = readData(options.root, 'course.yml', courseSchema, problems);
  const modules = map.modules.flatMap((place) => {
    const moduleData = readData(options.root, `${place.dir}/module.yml`, moduleSchema, problems);
    return moduleData ? [{ place, data: moduleData }] : [];
  });
  const lessons = await readLessons(map, options, problems);
  problems.push(...checkAll(lessons, map, options));
  const published = lessons.filter(
    (lesson) => isReadable(lesson) && (options.hasDrafts || !lesson.data.draft),
  );
  return {
    data,
    map,
    modules,
    lessons: published as CourseLesson[],
    problems: sortProblems(problems),
  };
}

/** A lesson as read: without data where its front matter has problems. */
type ReadLesson = Omit<CourseLesson, 'data'> & { readonly data: LessonData | undefined };

function isReadable(lesson: ReadLesson): lesson is CourseLesson {
  return lesson.data !== undefined && isCompiled(lesson);
}

function isCompiled({ compiled }: ReadLesson): boolean {
  return (compiled.markdown ?? compiled.mdx) !== undefined;
}

function readData<Schema extends z.ZodObject>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): z.infer<Schema> | undefined {
  if (!existsSync(join(root, file))) {
    problems.push(missingFile(root, file, Object.keys(schema.shape).slice(0, 2)));
    return undefined;
  }
  return readYamlFile(root, file, schema, problems);
}

function missingFile(root: string, file: string, fields: readonly string[]): Problem {
  const otherName = file.replace(/\.yml$/, '.yaml');
  const isMisnamed = existsSync(join(root, otherName));
  return {
    file,
    message: 'the file is missing',
    remedy: isMisnamed
      ? `rename ${otherName} to ${file}`
      : `write it with the fields ${fields.join(' and ')}, one "field: value" a line`,
  };
}

async function readLessons(
  map: CourseMap,
  options: CourseOptions,
  problems: Problem[],
): Promise<ReadLesson[]> {
  const sources = map.lessons.flatMap((place) => readSource(place, options.root, problems) ?? []);
  const compiled = await compileAll(sources, { map, ...options });
  return sources.map(({ place, data, body, frontmatter }, index) => {
    const lesson = compiled[index] as CompiledLesson;
    problems.push(...lesson.facts.problems);
    return { place, data, frontmatter, body, compiled: lesson };
  });
}

/** A lesson's source, with what its front matter says where that is sound. */
type ReadSource = LessonSource & { readonly data: LessonData | undefined };

function readSource(place: LessonPlace, root: string, problems: Problem[]): ReadSource | undefined {
  const { file } = place;
  const read = readText(root, file);
  if ('problem' in read) {
    problems.push(read.problem);
    return undefined;
  }
  const { yaml, body } = splitFrontMatter(read.text);
  const front =
    yaml === undefined
      ? undefined
      : readYaml(yaml, lessonSchema, { file, linesAbove: 1, name: 'the front matter' });
  if (!front) problems.push(noFrontMatter(file, read.text));
  else if ('problems' in front) problems.push(...front.problems);
  const isSound = front !== undefined && 'data' in front;
  return {
    place,
    body,
    data: isSound ? front.data : undefined,
    frontmatter: isSound ? front.raw : {},
  };
}

function noFrontMatter(file: string, text: string): Problem {
  const isOpen = /^\s*---[ \t]*\n/.test(text);
  return {
    file,
    line: 1,
    message: isOpen ? 'the front matter is not closed' : 'the lesson has no front matter',
    remedy: isOpen
      ? 'put a line --- below its last field'
      : 'start the file with a line ---, then title: … and dek: …, then a line ---',
  };
}

function checkAll(
  lessons: readonly ReadLesson[],
  map: CourseMap,
  options: CourseOptions,
): Problem[] {
  // A lesson that could not be read has ids that nobody knows, so links to it are not judged.
  const checked = lessons.filter(isCompiled).map(({ place, data, compiled }): CheckedLesson => ({
    place,
    facts: compiled.facts,
    isDraft: data?.draft ?? false,
  }));
  const context = {
    root: options.root,
    map,
    publicFolder: options.publicFolder,
    hasDrafts: options.hasDrafts,
    lessons: new Map(checked.map((lesson) => [lesson.place.file, lesson])),
  };
  return [...checked.flatMap((lesson) => checkReferences(lesson, context)), ...checkTerms(checked)];
}

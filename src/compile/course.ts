import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import {
  type CourseData,
  courseSchema,
  type LessonData,
  type ModuleData,
  moduleSchema,
} from '../course/schema.ts';
import type { CourseMap } from '../lib/course-map.ts';
import { sortProblems } from '../lib/report.ts';
import type { LessonPlace, ModulePlace, Problem } from '../lib/types.ts';
import { checkLedger } from './anchor-checks.ts';
import { AnchorState } from './anchor-state.ts';
import { readLedger } from './anchors.ts';
import { type CheckedLesson, checkReferences, checkTerms } from './course-checks.ts';
import type { CompiledLesson } from './lesson-compiler.ts';
import { isCompiled, isReadable, type ReadLesson, readLessons } from './read-lessons.ts';
import { scanCourse } from './scan.ts';
import { readYamlFile } from './yaml-file.ts';

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
  /** What was published before, beside what is now. */
  readonly anchors: AnchorState;
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
  // While drafts are shown, headings are being written.
  const { ledger, placeOf } = readLedger(options.root, options.hasDrafts ? [] : problems);
  // Without a folder, or with nothing in it, what else is missing says nothing more.
  if (map.modules.length === 0 && !existsSync(options.root))
    return {
      data: undefined,
      map,
      modules: [],
      lessons: [],
      anchors: new AnchorState(ledger, [], map),
      problems,
    };
  const data = readData(options.root, 'course.yml', courseSchema, problems);
  const modules = map.modules.flatMap((place) => {
    const moduleData = readData(options.root, `${place.dir}/module.yml`, moduleSchema, problems);
    return moduleData ? [{ place, data: moduleData }] : [];
  });
  const lessons = await readLessons(map, ledger, options, problems);
  const checked = lessons.filter(isCompiled).map(toChecked);
  const anchors = new AnchorState(ledger, checked, map);
  problems.push(...checkAll(checked, map, options));
  if (!options.hasDrafts) problems.push(...checkLedger(anchors, placeOf));
  const published = lessons.filter(
    (lesson) => isReadable(lesson) && (options.hasDrafts || !lesson.data.draft),
  );
  return {
    data,
    map,
    modules,
    lessons: published as CourseLesson[],
    anchors,
    problems: sortProblems(problems),
  };
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

function toChecked({ place, data, compiled }: ReadLesson): CheckedLesson {
  return { place, facts: compiled.facts, isDraft: data?.draft ?? false };
}

// A lesson that could not be read has ids that nobody knows, so links to it are not judged.
function checkAll(
  checked: readonly CheckedLesson[],
  map: CourseMap,
  options: CourseOptions,
): Problem[] {
  const context = {
    root: options.root,
    map,
    publicFolder: options.publicFolder,
    hasDrafts: options.hasDrafts,
    lessons: new Map(checked.map((lesson) => [lesson.place.file, lesson])),
  };
  return [...checked.flatMap((lesson) => checkReferences(lesson, context)), ...checkTerms(checked)];
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { onTestFinished } from 'vitest';
import { readCourseSource } from '../../src/author/import/courses/read-course-source.ts';
import type { ImportedCourse, ImportedLesson, Notice } from '../../src/author/import/types.ts';
import { SCRATCH } from './project.ts';

/** The smallest image that there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Files by their paths. */
export type SourceFiles = Readonly<Record<string, string | Uint8Array>>;

/** Writes a course of another tool to a folder of its own; it goes when the test is finished. */
export function writeSource(files: SourceFiles, name = 'the-course'): string {
  mkdirSync(SCRATCH, { recursive: true });
  const scratch = mkdtempSync(`${SCRATCH}/source-`);
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const folder = join(scratch, name);
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Writes and reads a course that has to be one. */
export async function readFiles(files: SourceFiles, name?: string): Promise<ImportedCourse> {
  const course = await readCourseSource(writeSource(files, name));
  if (!course) throw new Error('The folder was taken for no course.');
  return course;
}

/** The modules by title, each with the titles of its lessons. */
export function contentsOf({ modules }: ImportedCourse): [string, string[]][] {
  return modules.map(({ title, lessons }) => [
    title,
    lessons.map(({ document }) => document.title),
  ]);
}

/** The lesson of a source file. */
export function lessonOf({ modules }: ImportedCourse, source: string): ImportedLesson {
  const lessons = modules.flatMap((module) => module.lessons);
  const lesson = lessons.find((candidate) => candidate.source === source);
  if (!lesson) throw new Error(`There is no lesson of ${source}.`);
  return lesson;
}

/** The body of the lesson of a source file, as Markdown. */
export function bodyOf(course: ImportedCourse, source: string): string {
  const { body } = lessonOf(course, source).document;
  return unified().use(remarkGfm).use(remarkStringify).stringify(body).trim();
}

/** All that the author is told: of the course, then lesson by lesson. */
export function noticesOf({ modules, notices }: ImportedCourse): Notice[] {
  const lessons = modules.flatMap((module) => module.lessons);
  return [...notices, ...lessons.flatMap(({ document }) => document.notices)];
}

/** Their sentences of one kind. */
export function messagesOf(course: ImportedCourse, kind: Notice['kind']): string[] {
  return noticesOf(course)
    .filter((notice) => notice.kind === kind)
    .map(({ message }) => message);
}

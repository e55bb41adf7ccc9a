import { resolve } from 'node:path';
import type { CourseOptions } from '../../compile/course.ts';
import { checkCopy, checkTarget } from './check-target.ts';
import type { HomelessLesson, PlaceWishes } from './place.ts';
import { type CourseWords, type ImportPlan, planImport } from './plan.ts';
import { outlineFileOf, readOutlineFile } from './outline-file.ts';
import { readSource, type ReadSource } from './read-source.ts';
import { formatOutline, outlineOf } from './readers/outline.ts';
import { type ImportReport, reportOf } from './report.ts';
import { SourceError } from './source-error.ts';
import { openTarget } from './target-course.ts';
import { applyChange } from './write-files.ts';

/** What an import is asked for. */
export interface ImportRequest extends PlaceWishes {
  /** Path of a file or a folder, or `-`. */
  readonly source: string;
  /** Path of an outline that an author has mended. */
  readonly outline?: string | undefined;
  /** Absolute path of the course folder. */
  readonly into: string;
  /** How the project's own course is read, and any other. */
  readonly own: CourseOptions;
  readonly isDryRun: boolean;
  /** Called with what is being done, for long work. */
  readonly onProgress: (doing: string) => void;
}

/**
 * Brings a source into a course: reads it, finds its place, proves that no word is lost, writes it and
 * checks the course. Throws a SourceError before anything is written; with words missing, nothing is
 * written either, and the report says which.
 */
export async function importSource(request: ImportRequest): Promise<ImportReport> {
  const { source, isDryRun, onProgress } = request;
  onProgress('Reading');
  const outline = request.outline === undefined ? undefined : readOutlineFile(request.outline);
  const read = await readSource(source, outline);
  const lessons = lessonsOf(read, request);
  const target = openTarget(request.into);
  const plan = planImport(lessons, {
    target,
    wishes: request,
    course: courseWords(read, request.into),
    onLesson: (count) => onProgress(`Proving ${count} of ${lessons.length}`),
  });
  const understood = understoodOutline(read, plan);
  const isComplete = plan.lessons.every(({ missing }) => missing.length === 0);
  const file = understood && !outline ? outlineFileOf(source, understood, plan) : undefined;
  if (!isComplete) return reportOf({ request, read, plan, outline: understood });
  if (!isDryRun) {
    applyChange(target.root, plan.change);
    file?.write();
  }
  onProgress('Checking');
  const check = await (isDryRun ? checkCopy : checkTarget)(target.root, plan.change, request.own);
  return reportOf({ request, read, plan, outline: understood, outlineFile: file?.path, check });
}

function lessonsOf(read: ReadSource, { source, module, number }: ImportRequest): HomelessLesson[] {
  if (read.kind === 'document')
    return [{ source: source === '-' ? 'standard input' : source, document: read.document }];
  if (module !== undefined || number !== undefined)
    throw new SourceError([
      {
        file: source,
        message: 'a module or a number was given, and the source is a whole course',
        remedy: 'leave --module and --number away: the course has modules and an order of its own',
      },
    ]);
  return read.course.modules.flatMap((part) =>
    part.lessons.map((lesson) => ({ ...lesson, module: part })),
  );
}

function courseWords(read: ReadSource, into: string): CourseWords {
  if (read.kind === 'course') return read.course;
  const name = resolve(into).split(/[/\\]/).at(-1) ?? '';
  return { title: name.replace(/[-_]+/g, ' ').trim() || 'A course' };
}

function understoodOutline(read: ReadSource, { lessons }: ImportPlan): string | undefined {
  const [lesson] = lessons;
  if (read.kind === 'course' || !read.isPlainText || !lesson) return undefined;
  return formatOutline(outlineOf(lesson.document));
}

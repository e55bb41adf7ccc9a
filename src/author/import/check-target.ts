import { type CourseOptions, readCourse } from '../../compile/course.ts';
import type { Problem } from '../../lib/types.ts';
import { withCourseCopy, withTemporaryFolder } from '../course-copy.ts';
import { applyChange, type Change } from './write-files.ts';

/** What the check of a course says of the files of an import. */
export interface TargetCheck {
  readonly problems: readonly Problem[];
  /** Words of each lesson as its page would state them, by its file. */
  readonly words: ReadonlyMap<string, number>;
}

/** Checks what a change has written to a course; `own` is how the project's own course is read. */
export function checkTarget(
  root: string,
  change: Change,
  own: CourseOptions,
): Promise<TargetCheck> {
  if (root === own.root) return checkFiles(own, change);
  // What is kept of another course would push out what the build keeps of its own.
  return withTemporaryFolder((cacheFolder) => checkFiles({ ...own, root, cacheFolder }, change));
}

/** Checks what a change would come to, on a copy of the course. */
export function checkCopy(root: string, change: Change, own: CourseOptions): Promise<TargetCheck> {
  return withCourseCopy({ ...own, root }, async (copy) => {
    applyChange(copy.root, change);
    return checkFiles(copy, change);
  });
}

/** Reads a course as a build does, and picks out what concerns the files of a change. */
async function checkFiles(options: CourseOptions, { files }: Change): Promise<TargetCheck> {
  const { lessons, problems } = await readCourse(options);
  const written = new Set(files.map(({ file }) => file));
  return {
    problems: problems.filter(({ file }) => written.has(file)),
    words: new Map(lessons.map(({ place, compiled }) => [place.file, compiled.facts.words])),
  };
}

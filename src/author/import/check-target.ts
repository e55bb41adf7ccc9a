import { type CourseOptions, readCourse } from '../../compile/course.ts';
import type { Problem } from '../../lib/types.ts';
import { withCourseCopy, withTemporaryFolder } from '../course-copy.ts';
import { ownCourse } from '../own-course.ts';
import { applyChange, type Change } from './write-files.ts';

/** What the check of a course says of the files of an import. */
export interface TargetCheck {
  readonly problems: readonly Problem[];
  /** Words of each lesson as its page would state them, by its file. */
  readonly words: ReadonlyMap<string, number>;
}

/** Reads a course as a build does, and picks out what concerns the files that a change has written. */
export async function checkTarget(root: string, change: Change): Promise<TargetCheck> {
  const own = ownCourse({ hasDrafts: true });
  if (root === own.root) return checkWritten(own, change);
  // What is kept of another course would push out what the build keeps of its own.
  return withTemporaryFolder((cacheFolder) => checkWritten({ ...own, root, cacheFolder }, change));
}

/** Checks what a change would come to, on a copy of the course. */
export async function checkCopy(root: string, change: Change): Promise<TargetCheck> {
  return withCourseCopy(root, (copy) => {
    applyChange(copy.root, change);
    return checkWritten({ ...ownCourse({ hasDrafts: true }), ...copy }, change);
  });
}

async function checkWritten(options: CourseOptions, { files }: Change): Promise<TargetCheck> {
  const { lessons, problems } = await readCourse(options);
  const written = new Set(files.map(({ file }) => file));
  return {
    problems: problems.filter(({ file }) => written.has(file)),
    words: new Map(lessons.map(({ place, compiled }) => [place.file, compiled.facts.words])),
  };
}

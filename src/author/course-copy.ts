import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { CourseOptions } from '../compile/course.ts';

/** Where a copy lies, and a cache for it: what is kept of it would push out what the build keeps. */
export type CourseCopy = Pick<CourseOptions, 'root' | 'cacheFolder'>;

/** Works on a copy of a course, which goes afterwards. A course that is still to be made has an empty one. */
export async function withCourseCopy<Result>(
  root: string,
  work: (copy: CourseCopy) => Promise<Result>,
): Promise<Result> {
  return withTemporaryFolder(async (folder) => {
    const copy = `${folder}/course`;
    if (existsSync(root))
      cpSync(root, copy, { recursive: true, dereference: true, filter: isOfCourse });
    return work({ root: copy, cacheFolder: `${folder}/cache` });
  });
}

/** Works with a folder, by its absolute path with `/`, which goes afterwards. */
export async function withTemporaryFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'course-')));
  try {
    return await work(folder.replaceAll('\\', '/'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the build and the rules for prose need; a repository may lie in the same folder. */
function isOfCourse(path: string): boolean {
  return !/^(\.(git|cache|astro)|node_modules)$/.test(basename(path));
}

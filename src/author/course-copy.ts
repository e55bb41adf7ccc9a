import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { CourseOptions } from '../compile/course.ts';

/**
 * Tries something on a copy of a course, which has a cache of its own; both are gone afterwards. Where there
 * is no course yet, there is no copy either.
 */
export function withCourseCopy<Result>(
  options: CourseOptions,
  work: (copy: CourseOptions) => Promise<Result>,
): Promise<Result> {
  return withTemporaryFolder(async (folder) => {
    const root = `${folder}/course`;
    if (existsSync(options.root))
      cpSync(options.root, root, { recursive: true, dereference: true, filter: isOfCourse });
    return work({ ...options, root, cacheFolder: `${folder}/cache` });
  });
}

/** Gives some work a folder, an absolute path with `/`, that is gone afterwards. */
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

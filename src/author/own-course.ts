import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CourseOptions } from '../compile/course.ts';
import { scanCourse } from '../compile/scan.ts';
import { courseOptions } from '../compile/settings.ts';
import type { CourseMap } from '../lib/course-map.ts';
import { CourseError } from '../lib/report.ts';
import { readBasePath } from '../lib/site-settings.ts';

/**
 * How a command reads the course: as a build does, or with drafts as `npm run dev` does, and with the
 * build's cache, so that each saves the other work.
 */
export function ownCourse({ hasDrafts = false } = {}): CourseOptions {
  const project = pathToFileURL(fileURLToPath(new URL('../..', import.meta.url)));
  const config = {
    root: project,
    base: readBasePath(process.env['BASE_PATH']),
    cacheDir: new URL('node_modules/.astro/', project),
    publicDir: new URL('public/', project),
  };
  return courseOptions(config, hasDrafts);
}

/** The lessons and modules of a course by their names alone. Throws a CourseError where there is no such folder. */
export function scanOwnCourse({ root }: CourseOptions): CourseMap {
  const { map, problems } = scanCourse(root);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new CourseError(problems);
  return map;
}

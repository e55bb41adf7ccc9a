import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CourseOptions } from '../compile/course.ts';
import { courseOptions } from '../compile/settings.ts';
import { readBasePath } from '../lib/site-settings.ts';

const PROJECT = pathToFileURL(fileURLToPath(new URL('../..', import.meta.url)));

/** The course of this project, read as its build reads it; `hasDrafts` as `npm run dev` does. */
export function projectCourse(hasDrafts: boolean): CourseOptions {
  const config = {
    root: PROJECT,
    base: readBasePath(process.env['BASE_PATH']),
    // The folder of the build's own cache, so that each saves the other work.
    cacheDir: new URL('node_modules/.astro/', PROJECT),
    publicDir: new URL('public/', PROJECT),
  };
  return courseOptions(config, hasDrafts);
}

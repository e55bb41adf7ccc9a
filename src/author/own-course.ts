import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CourseOptions } from '../compile/course.ts';
import { courseOptions } from '../compile/settings.ts';
import { readBasePath } from '../lib/site-settings.ts';

/** How a command reads the course: as a build does, and with the build's cache, so that each saves the other work. */
export function ownCourse(): CourseOptions {
  const project = pathToFileURL(fileURLToPath(new URL('../..', import.meta.url)));
  const config = {
    root: project,
    base: readBasePath(process.env['BASE_PATH']),
    cacheDir: new URL('node_modules/.astro/', project),
    publicDir: new URL('public/', project),
  };
  return courseOptions(config, false);
}

import { fileURLToPath } from 'node:url';

/** Absolute path of this project, with `/` and without one at its end. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
  .replaceAll('\\', '/')
  .replace(/\/$/, '');

/** Folder for what a test run leaves behind; not under version control. */
export const SCRATCH = `${PROJECT}/.cache/tests`;

/** Absolute path of a fixture course. */
export function fixtureCourse(name: string): string {
  return `${PROJECT}/tests/fixtures/courses/${name}`;
}

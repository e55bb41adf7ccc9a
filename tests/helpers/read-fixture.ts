import { rmSync } from 'node:fs';
import { type Course, readCourse } from '../../src/compile/course.ts';
import { fixtureCourse, PROJECT, SCRATCH } from './project.ts';

/** Reads a fixture course as the build does, or as `dev` with its drafts, without building pages. */
export function readFixture(name: string, hasDrafts = false): Promise<Course> {
  const cacheFolder = `${SCRATCH}/cache/${name}`;
  rmSync(cacheFolder, { recursive: true, force: true });
  return readCourse({
    root: fixtureCourse(name),
    base: '/',
    cacheFolder,
    publicFolder: `${PROJECT}/public`,
    hasDrafts,
  });
}

/** Its problems, each as `file:line:column: message → remedy`. */
export async function problemsOf(name: string): Promise<string[]> {
  const { problems } = await readFixture(name);
  return problems.map(({ file, line, column, message, remedy }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return `${place}: ${message} → ${remedy}`;
  });
}

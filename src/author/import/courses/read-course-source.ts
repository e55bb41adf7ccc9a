import type { ImportedCourse } from '../types.ts';

/** Placeholder. */
export function readCourseSource(_folder: string): Promise<ImportedCourse | undefined> {
  throw new Error('Folders can not be read yet.');
}

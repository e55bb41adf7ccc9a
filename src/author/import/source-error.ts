import { CourseError, formatProblem } from '../../lib/report.ts';
import type { Problem } from '../../lib/types.ts';
import { ImportError } from './import-error.ts';

/**
 * Stops an import: what is wrong with the source or with where it is to go, before anything was written. The
 * `file` of a problem is the source's path, or that of the outline or of a file of the course.
 */
export class SourceError extends CourseError {
  override readonly name = 'SourceError';

  constructor(problems: readonly Problem[]) {
    super(problems);
    this.message = problems.map(formatProblem).join('\n\n');
  }
}

/** The problems that an error of a reader tells of a source; what is no such error is thrown on. */
export function problemsOf(error: unknown, file: string): readonly Problem[] {
  if (error instanceof SourceError) return error.problems;
  if (!(error instanceof ImportError)) throw error;
  return [{ file, line: error.line, message: error.message, remedy: error.remedy }];
}

import { formatProblem } from '../../lib/report.ts';
import type { Problem } from '../../lib/types.ts';

/** Stops an import: what is wrong with the source or with where it is to go, before anything was written. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  /** `file` is the source's path, or that of the outline or of a file of the course. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n\n'));
    this.problems = problems;
    // Where in the code a source's fault was found helps no author.
    this.stack = '';
  }
}

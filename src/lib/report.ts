import type { Problem } from './types.ts';

/** Problems file by file, from the top of each down. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
  );
}

/** Sets problems out for a terminal: one paragraph each, `file:line:column` first, then the remedy. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the course`;
  return [count, ...problems.map(formatProblem)].join('\n\n');
}

/** One paragraph: `file:line:column`, what is wrong, the remedy. */
export function formatProblem({ file, line, column, message, remedy }: Problem): string {
  const place = [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
  return `  ${place}\n    ${message}\n    → ${remedy}`;
}

/** Stops a build: the course has problems, all of which stand in the message. */
export class CourseError extends Error {
  override readonly name: string = 'CourseError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
    // Where in the code a lesson's mistake was found helps no author.
    this.stack = '';
  }
}

/** Stops a command: what it was asked for can't be done, for the reason that stands in the message. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(message: string) {
    super(message);
    this.stack = '';
  }
}

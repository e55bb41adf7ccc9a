import { CourseError, RequestError } from '../../lib/report.ts';

/**
 * Runs a command's work: a fault of the course or of a source ends it with 1, a request that can't be met
 * with 2. With `asJson` the problems of the former are printed as JSON.
 */
export async function runCommand(
  work: () => Promise<void>,
  { asJson = false } = {},
): Promise<void> {
  try {
    await work();
  } catch (error) {
    clearProgress();
    if (!(error instanceof CourseError || error instanceof RequestError)) throw error;
    const isOfCourse = error instanceof CourseError;
    if (isOfCourse && asJson) console.log(JSON.stringify({ problems: error.problems }, null, 2));
    else console.error(`\n${error.message}\n`);
    process.exitCode = isOfCourse ? 1 : 2;
  }
}

/** Says on a terminal, in a line of its own that the next one overwrites, what takes a while; nothing elsewhere. */
export function showProgress(doing: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${doing} …`);
}

/** Takes that line away, before a command prints. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}

import { CourseError, RequestError } from '../../lib/report.ts';

/** Runs a command's work: a fault of the course ends it with 1, a request that can't be met with 2. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CourseError || error instanceof RequestError)) throw error;
    console.error(`\n${error.message}\n`);
    process.exitCode = error instanceof CourseError ? 1 : 2;
  }
}

/** Says on a terminal what takes a while; a program that reads the output is left in peace. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) console.error(text);
}

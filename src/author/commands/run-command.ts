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

/**
 * Runs work that takes a while and says what it is at: one line on a terminal, written over each time and
 * gone at the end. A program that reads the output is left in peace.
 */
export async function withProgress<Result>(
  work: (show: (doing: string) => void) => Promise<Result>,
): Promise<Result> {
  try {
    return await work((doing) => writeLine(`${doing} …`));
  } finally {
    writeLine('');
  }
}

function writeLine(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

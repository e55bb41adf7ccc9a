import { RECORD_COMMAND } from '../../lib/anchor-names.ts';
import { formatStats } from '../../lib/reading-stats.ts';
import { formatProblem, formatProblems } from '../../lib/report.ts';
import type { Problem } from '../../lib/types.ts';
import { count } from '../count.ts';
import type { CheckedCourse } from './check-course.ts';

/** Tells an author how a course stands, and ends the command with code 1 where it has problems. */
export function printCheck({ problems, totals }: Pick<CheckedCourse, 'problems' | 'totals'>): void {
  if (problems.length > 0) {
    console.error(`\n${formatProblems(problems)}\n`);
    process.exitCode = 1;
    return;
  }
  const { lessons, modules, planned, unrecorded } = totals;
  console.log(
    `No problems: ${count(lessons, 'lesson')} in ${count(modules, 'module')}, ${formatStats(totals)}.`,
  );
  // Beside the totals, so that whoever reads those alone finds them as they were.
  if (planned > 0) console.warn(`Planned and not yet written: ${count(planned, 'lesson')}.`);
  if (unrecorded.lessons > 0)
    console.warn(
      `Not yet recorded: ${count(unrecorded.anchors, 'anchor')} of ${count(unrecorded.lessons, 'lesson')}. To record them: ${RECORD_COMMAND}`,
    );
}

/** Tells what an author may want to look at; it does not make a command fail. */
export function printWarnings(warnings: readonly Problem[]): void {
  if (warnings.length === 0) return;
  const all = [count(warnings.length, 'warning'), ...warnings.map(formatProblem)];
  console.warn(`\n${all.join('\n\n')}\n`);
}

import { checkCourse } from './check/check-course.ts';
import { printCheck } from './check/print-check.ts';
import { runCommand } from './commands/run-command.ts';
import { ownCourse } from './own-course.ts';

/**
 * `npm run check`: every problem of the course without building the site, and those of its prose where
 * the course has rules for it; or its totals.
 */
await runCommand(async () => printCheck(await checkCourse(ownCourse())));

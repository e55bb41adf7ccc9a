import { relative } from 'node:path';
import type { Command } from 'commander';
import { sortProblems } from '../../lib/report.ts';
import type { Problem } from '../../lib/types.ts';
import { formatAnnotations } from '../check/annotations.ts';
import { checkBudgets } from '../check/budgets.ts';
import { checkCourse, type CourseTotals } from '../check/check-course.ts';
import { checkExternalLinks } from '../check/external-links.ts';
import { printCheck, printWarnings } from '../check/print-check.ts';
import { findRepository } from '../edits/git.ts';
import { ownCourse } from '../own-course.ts';
import { clearProgress, runCommand, showProgress } from './run-command.ts';

const EXAMPLES = `
Examples:
  npm run course -- check
  npm run course -- check --json
  npm run course -- check --external`;

interface Options {
  readonly json?: boolean;
  readonly github?: boolean;
  readonly external?: boolean;
}

interface Report {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly totals: CourseTotals;
}

/** `course check`: every problem of the course that can be known without building it. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('List every problem of the course, its prose and its sizes, without building it.')
    .option('--json', 'print one JSON object: problems, warnings and totals')
    .option('--github', 'print annotations for GitHub Actions too; there it goes without saying')
    .option('--external', 'also ask the sites that lessons link to whether the pages are there')
    .addHelpText('after', EXAMPLES)
    .action((options: Options) => runCommand(() => check(options)));
}

async function check({ json, github, external }: Options): Promise<void> {
  const options = ownCourse();
  const { course, totals, ...checked } = await checkCourse(options);
  if (external) showProgress('Asking other sites');
  const links = external
    ? await checkExternalLinks(course, options.cacheFolder)
    : { problems: [], warnings: [] };
  clearProgress();
  const problems = sortProblems([
    ...checked.problems,
    ...checkBudgets(course, options.root),
    ...links.problems,
  ]);
  const report = { problems, warnings: links.warnings, totals };
  if (json) return printJson(report);
  if (github || process.env['GITHUB_ACTIONS'] === 'true') printAnnotations(report, options.root);
  printWarnings(report.warnings);
  printCheck(report);
}

function printJson(report: Report): void {
  console.log(JSON.stringify(report, null, 2));
  if (report.problems.length > 0) process.exitCode = 1;
}

function printAnnotations({ problems, warnings }: Report, root: string): void {
  const folder = relative(findRepository(root) ?? process.cwd(), root).replaceAll('\\', '/');
  const lines = [
    ...formatAnnotations('error', problems, folder),
    ...formatAnnotations('warning', warnings, folder),
  ];
  if (lines.length > 0) console.log(lines.join('\n'));
}

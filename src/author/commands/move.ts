import type { Command } from 'commander';
import type { CourseMap } from '../../lib/course-map.ts';
import { RequestError } from '../../lib/report.ts';
import { count } from '../count.ts';
import { carryOut } from '../edits/carry-out.ts';
import type { CoursePlan } from '../edits/course-plan.ts';
import {
  type LessonMoveRequest,
  type MoveRequest,
  type PlannedMove,
  planLessonMove,
} from '../move/move-lesson.ts';
import { planModuleMove } from '../move/move-module.ts';
import { ownCourse, scanOwnCourse } from '../own-course.ts';
import { clearProgress, runCommand, showProgress } from './run-command.ts';

const LESSON_EXAMPLES = `
Examples:
  npm run course -- move lesson cost-of-delay --number 5
  npm run course -- move lesson cost-of-delay --module strategy-and-markets --dry-run
  npm run course -- move lesson cost-of-delay --slug the-cost-of-delay --title "The Cost of Delay"`;
const MODULE_EXAMPLES = `
Examples:
  npm run course -- move module strategy-and-markets --number 2
  npm run course -- move module strategy-and-markets --slug strategy --title "Strategy"`;

interface Output {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `course move`: gives a lesson or a module another place or name, and takes every link along. */
export function addMoveCommand(program: Command): void {
  const command = program
    .command('move')
    .description('Move, renumber or rename a lesson or a module; every link to it follows.')
    .addHelpText('after', LESSON_EXAMPLES + MODULE_EXAMPLES.replace('\nExamples:', ''));
  addOptions(
    command
      .command('lesson')
      .description('Move, renumber or rename a lesson. A new number changes no address.')
      .argument('<slug>', 'the lesson, by its name in addresses and links')
      .option('--module <name>', 'the module that it is to belong to'),
    LESSON_EXAMPLES,
  ).action((slug: string, { dryRun, json, ...request }: Output & LessonMoveRequest) =>
    runCommand(() =>
      move(request, { dryRun, json }, (root, map) => planLessonMove(root, map, slug, request)),
    ),
  );
  addOptions(
    command
      .command('module')
      .description('Move, renumber or rename a module; its lessons go with it.')
      .argument('<slug>', 'the module, by its name in addresses'),
    MODULE_EXAMPLES,
  ).action((slug: string, { dryRun, json, ...request }: Output & MoveRequest) =>
    runCommand(() =>
      move(request, { dryRun, json }, (root, map) => planModuleMove(root, map, slug, request)),
    ),
  );
}

function addOptions(command: Command, examples: string): Command {
  return command
    .option('--number <number>', 'its new number; others move on by one where they have to')
    .option('--slug <name>', 'its new name in addresses and links')
    .option('--title <text>', 'its new title')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', examples);
}

async function move(
  request: LessonMoveRequest,
  { dryRun = false, json = false }: { dryRun?: boolean | undefined; json?: boolean | undefined },
  planWith: (root: string, map: CourseMap) => PlannedMove,
): Promise<void> {
  if (Object.values(request).every((value) => value === undefined))
    throw new RequestError(
      'Say what is to change: --number, --slug, --title or, of a lesson, --module.',
    );
  const options = ownCourse();
  const { plan, layout } = planWith(options.root, scanOwnCourse(options));
  showProgress('Trying it on a copy of the course');
  await carryOut(plan, layout, options, { isDryRun: dryRun });
  clearProgress();
  console.log(json ? toJson(plan, dryRun) : describe(plan, dryRun));
}

function toJson({ renames, copies, texts, addresses }: CoursePlan, isDryRun: boolean): string {
  const report = { isDryRun, renames, copies, edited: [...texts.keys()], addresses };
  return JSON.stringify(report, null, 2);
}

function describe({ renames, copies, texts, addresses }: CoursePlan, isDryRun: boolean): string {
  const lines = [
    ...renames.map(({ from, to }) => `Renamed ${from} → ${to}`),
    ...copies.map(({ from, to }) => `Copied ${from} → ${to}`),
    ...[...texts.keys()].map((file) => `Edited ${file}`),
    ...addresses.map(({ from, to }) => `Address /${from}/ → /${to}/`),
  ];
  if (lines.length === 0) return 'Nothing to do: all is as asked.';
  const done = `${count(renames.length, 'rename')}, ${count(texts.size, 'file')} edited`;
  return [...lines, isDryRun ? `Nothing was done yet: ${done}.` : `Done: ${done}.`].join('\n');
}

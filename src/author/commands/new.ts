import type { Command } from 'commander';
import type { CourseMap } from '../../lib/course-map.ts';
import { carryOut } from '../edits/carry-out.ts';
import type { Rename } from '../edits/course-plan.ts';
import { planNewLesson, type PlannedCreation } from '../new/new-lesson.ts';
import { planNewModule } from '../new/new-module.ts';
import { ownCourse, scanOwnCourse } from '../own-course.ts';
import { runCommand } from './run-command.ts';

const LESSON_EXAMPLES = `
Examples:
  npm run course -- new lesson "Cost of Delay" --module strategy-and-markets
  npm run course -- new lesson "Cost of Delay" --module strategy-and-markets --number 12 --renumber
  npm run course -- new lesson "Cost of Delay" --module strategy-and-markets --draft --dek "Ask what a week costs."`;
const MODULE_EXAMPLES = `
Examples:
  npm run course -- new module "Strategy and Markets"
  npm run course -- new module "Strategy and Markets" --number 3 --description "Choose where to compete."`;

interface LessonOptions {
  readonly module: string;
  readonly number?: string;
  readonly dek?: string;
  readonly draft?: boolean;
  readonly renumber?: boolean;
  readonly json?: boolean;
}

interface ModuleOptions {
  readonly number?: string;
  readonly description?: string;
  readonly json?: boolean;
}

/** `course new`: begins a lesson or a module that builds. */
export function addNewCommand(program: Command): void {
  const command = program
    .command('new')
    .description('Begin a lesson or a module: a file that builds, to be filled.')
    .addHelpText('after', LESSON_EXAMPLES + MODULE_EXAMPLES.replace('\nExamples:', ''));
  command
    .command('lesson')
    .description('Begin a lesson, after the last one of its module.')
    .argument('<title>', 'its title, which makes its name in addresses and links too')
    .requiredOption('--module <name>', 'the module that it belongs to, by its name in addresses')
    .option('--number <number>', 'its number, where it is not to come last in its module')
    .option('--dek <text>', 'the sentence under its title')
    .option('--draft', 'shown by npm run dev alone')
    .option('--renumber', 'let the lessons in its way move on by one')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', LESSON_EXAMPLES)
    .action((title: string, { draft, renumber, json, ...request }: LessonOptions) =>
      runCommand(() =>
        create(json, (root, map) =>
          planNewLesson(root, map, {
            ...request,
            title,
            isDraft: draft ?? false,
            mayRenumber: renumber ?? false,
          }),
        ),
      ),
    );
  command
    .command('module')
    .description('Begin a module with one lesson, after the last module.')
    .argument('<title>', 'its title, which makes its name in addresses too')
    .option('--number <number>', 'its number, where that is free')
    .option('--description <text>', 'one sentence: what a reader will be able to do')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', MODULE_EXAMPLES)
    .action((title: string, { json, ...request }: ModuleOptions) =>
      runCommand(() => create(json, (_, map) => planNewModule(map, { ...request, title }))),
    );
}

async function create(
  asJson: boolean | undefined,
  planWith: (root: string, map: CourseMap) => PlannedCreation,
): Promise<void> {
  const options = ownCourse();
  const { plan, layout, files } = planWith(options.root, scanOwnCourse(options));
  await carryOut(plan, layout, options, { isDryRun: false });
  if (asJson) console.log(JSON.stringify({ created: files, renames: plan.renames }, null, 2));
  else console.log(describe(files, plan.renames));
}

function describe(files: readonly string[], renames: readonly Rename[]): string {
  return [
    ...files.map((file) => `Created ${file}`),
    ...renames.map(({ from, to }) => `Renamed ${from} → ${to}`),
  ].join('\n');
}

import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { formatReport } from '../import/format-report.ts';
import { importSource } from '../import/import-source.ts';
import { hasFaults } from '../import/report.ts';
import { ownCourse } from '../own-course.ts';
import { clearProgress, runCommand, showProgress } from './run-command.ts';

interface Flags {
  readonly module?: string;
  readonly number?: number;
  readonly outline?: string;
  readonly into?: string;
  readonly dryRun?: true;
  readonly replace?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  course import essay.txt
      a lesson from text as it was copied from a page; its headings are told by their look
  course import essay.txt --outline essay.outline.txt --replace
      the same again, with the headings as you have mended them in the outline
  course import draft.docx --module "The Human Craft" --number 51
  course import page.html --dry-run
  course import ../old-course --into new-course
      a whole course, with its modules
  pbpaste | course import - --module 9

No word is lost: the lesson is written only if every word of the source that belongs to it stands in it.`;

/** `course import`: brings a text or a whole course in. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'Make lessons of a text (.txt, .md, .html, .docx, or - for standard input) or of a folder.',
    )
    .argument('<source>', 'file, folder, or - for standard input')
    .option('--module <name>', 'slug, number or title of the module; another title makes a new one')
    .option('--number <number>', 'number of the lesson', readNumber)
    .option('--outline <file>', 'outline with the headings of a plain text')
    .option('--into <folder>', 'course folder (default: COURSE, or content)')
    .option('--dry-run', 'show what would be done, and write nothing')
    .option('--replace', 'put the lesson in the place of one with its name or number')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', EXAMPLES)
    .action((source: string, flags: Flags) =>
      runCommand(() => bringIn(source, flags), { asJson: flags.json }),
    );
}

async function bringIn(source: string, flags: Flags): Promise<void> {
  const { module, number, outline } = flags;
  const own = ownCourse({ hasDrafts: true });
  const report = await importSource({
    source,
    module,
    number,
    outline,
    into: flags.into ? resolve(flags.into) : own.root,
    own,
    isDryRun: flags.dryRun === true,
    isReplacing: flags.replace === true,
    onProgress: showProgress,
  });
  clearProgress();
  console.log(flags.json ? JSON.stringify(report, null, 2) : formatReport(report));
  if (hasFaults(report)) process.exitCode = 1;
}

function readNumber(text: string): number {
  const number = Number(text);
  if (!/^\d{1,4}$/.test(text) || number === 0)
    throw new InvalidArgumentError('A lesson has a number from 1 to 9999.');
  return number;
}

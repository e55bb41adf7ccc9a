import type { Command } from 'commander';
import { LEDGER_FILE } from '../../compile/anchors.ts';
import { moveAnchor, recordAnchors } from '../anchors.ts';
import { count } from '../count.ts';
import { ownCourse } from '../own-course.ts';
import { runCommand } from './run-command.ts';

const EXAMPLES = `
Examples:
  npm run course -- anchors record
  npm run course -- anchors move cost-of-delay#old-id cost-of-delay#new-id
  npm run course -- anchors move cost-of-delay#old-id another-lesson#its-section
  npm run course -- anchors move old-module/cost-of-delay new-module/cost-of-delay`;

/** `course anchors`: keeps every address that was ever published leading somewhere. */
export function addAnchorsCommand(program: Command): void {
  const anchors = program
    .command('anchors')
    .description(
      `Keep published links alive: ${LEDGER_FILE} holds each address and where it leads.`,
    )
    .addHelpText('after', EXAMPLES);
  anchors
    .command('record')
    .description('Add every lesson and section that is published now.')
    .addHelpText('after', '\nExample:\n  npm run course -- anchors record')
    .action(() => runCommand(record));
  anchors
    .command('move')
    .description('Say where an old address leads now.')
    .argument('<old>', 'an address in the ledger: lesson, lesson#section or module/lesson#section')
    .argument('<new>', 'what has taken its place')
    .addHelpText('after', EXAMPLES)
    .action((from: string, to: string) => runCommand(() => move(from, to)));
}

async function record(): Promise<void> {
  const fresh = await recordAnchors(ownCourse());
  const added = fresh.reduce((sum, { anchors }) => sum + anchors.length, 0);
  console.log(
    fresh.length === 0
      ? `Nothing to record: ${LEDGER_FILE} holds all that is published.`
      : `Recorded ${count(added, 'anchor')} of ${count(fresh.length, 'lesson')} in ${LEDGER_FILE}.`,
  );
}

async function move(oldName: string, newName: string): Promise<void> {
  const { from, to, before, isInUse } = await moveAnchor(oldName, newName, ownCourse());
  console.log(
    `${from} leads to ${to} now${before === undefined ? '' : `, no longer to ${before}`}.`,
  );
  if (isInUse)
    console.warn(
      `It is still in use: rename or remove it, since until then the course won't build.`,
    );
}

#!/usr/bin/env node
import { Command } from 'commander';
import { addAnchorsCommand } from './commands/anchors.ts';
import { addCheckCommand } from './commands/check.ts';
import { addImportCommand } from './commands/import.ts';
import { addMoveCommand } from './commands/move.ts';
import { addNewCommand } from './commands/new.ts';

/** `npm run course -- <command>`, and `npx .`: the commands of an author. Each is in a file of its own. */
const program = new Command('course')
  .description('Bring texts in, move lessons, keep their links alive.')
  .showHelpAfterError()
  .configureHelp({ showGlobalOptions: true })
  // Called wrongly is another thing than a fault of the course.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

addImportCommand(program);
addNewCommand(program);
addMoveCommand(program);
addCheckCommand(program);
addAnchorsCommand(program);

await program.parseAsync();

#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addImportCommand } from './commands/import.ts';

/** `npm run course -- <command>`, and `npx .`: the commands of an author. Each is in a file of its own. */
const program = new Command('course')
  .description('Bring texts in, move lessons, keep their links alive.')
  .showHelpAfterError()
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

addImportCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // What was wrong with the call has been printed; asking for help is no mistake.
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}

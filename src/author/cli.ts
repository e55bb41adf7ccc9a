#!/usr/bin/env node
import { Command } from 'commander';
import { addAnchorsCommand } from './commands/anchors.ts';

/** `npm run course -- <command>`, and `npx .`: the commands of an author. Each is in a file of its own. */
const program = new Command('course')
  .description('Bring texts in, move lessons, keep their links alive.')
  .showHelpAfterError()
  .configureHelp({ showGlobalOptions: true });

addAnchorsCommand(program);

await program.parseAsync();

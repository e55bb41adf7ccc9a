import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { RequestError } from '../lib/report.ts';

/** Holds the number of the process that builds; taken out before the site is put in its place. */
const OWNER_FILE = '.building';

/**
 * Builds beside the output folder and puts the result in its place when everything has succeeded, so
 * that a failed build leaves the site of before whole. Has to be the last integration.
 */
export function publish(): AstroIntegration {
  let target = '';
  let staging = '';
  return {
    name: 'lectern:publish',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        staging = `${target}.next`;
        claim(staging, target);
        updateConfig({ outDir: pathToFileURL(`${staging}/`) });
      },
      'astro:build:done': ({ pages }) => {
        if (pages.length === 0)
          throw new Error('The build wrote no page; the site of before is kept.');
        rmSync(join(staging, OWNER_FILE), { force: true });
        replaceFolder(target, staging);
      },
    },
  };
}

/** Puts `next` in the place of `target`; where that can't be done, `target` is put back. */
function replaceFolder(target: string, next: string): void {
  const before = `${target}.before`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, before);
  try {
    renameSync(next, target);
  } catch (error) {
    if (existsSync(before)) renameSync(before, target);
    throw error;
  }
  rmSync(before, { recursive: true, force: true });
}

/** Clears away what a build that was stopped has left; refuses while another one writes there. */
function claim(staging: string, target: string): void {
  const ownerFile = join(staging, OWNER_FILE);
  const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, 'utf8')) : 0;
  if (owner !== process.pid && isRunning(owner))
    throw new RequestError(
      `Another build (process ${owner}) is writing ${target}: wait until it has ended.`,
    );
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  writeFileSync(ownerFile, String(process.pid));
}

function isRunning(id: number): boolean {
  if (!(id > 0)) return false;
  try {
    // Signal 0 only asks.
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

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
        rmSync(staging, { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(`${staging}/`) });
      },
      'astro:build:done': ({ pages }) => {
        if (pages.length === 0) throw new Error('The build wrote no page; the site of before is kept.');
        const before = `${target}.before`;
        rmSync(before, { recursive: true, force: true });
        if (existsSync(target)) renameSync(target, before);
        renameSync(staging, target);
        rmSync(before, { recursive: true, force: true });
      },
    },
  };
}

import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { RequestError } from '../../lib/report.ts';

/** Gives a file or folder below the course folder another path. */
export type Renamer = (from: string, to: string) => void;

/** Enough for the names of every file of a large repository. In bytes. */
const MOST_OUTPUT = 256_000_000;

/** Renames with `git mv` what git knows, so that its history goes along, and plainly what it does not. */
export function gitRenamer(root: string): Renamer {
  const tracked = new Set(listTracked(root));
  const isTracked = (path: string) =>
    tracked.has(path) || [...tracked].some((file) => file.startsWith(`${path}/`));
  return (from, to) => {
    if (!isTracked(from)) return renameSync(join(root, from), join(root, to));
    const { status, stderr } = runGit(root, ['mv', '--', from, to]);
    if (status !== 0) throw new RequestError(`git can not move ${from} to ${to}: ${stderr.trim()}`);
    for (const file of [...tracked].filter(
      (path) => path === from || path.startsWith(`${from}/`),
    )) {
      tracked.delete(file);
      tracked.add(to + file.slice(from.length));
    }
  };
}

/** Renames in a folder that git does not know. */
export function plainRenamer(root: string): Renamer {
  return (from, to) => renameSync(join(root, from), join(root, to));
}

/** The folder of the repository that a folder is in; `undefined` outside of any. */
export function findRepository(folder: string): string | undefined {
  const { status, stdout } = runGit(folder, ['rev-parse', '--show-toplevel']);
  return status === 0 ? stdout.replace(/\r?\n$/, '') : undefined;
}

function listTracked(root: string): string[] {
  const { status, stdout } = runGit(root, ['ls-files', '-z']);
  return status === 0 ? stdout.split('\0').filter(Boolean) : [];
}

/** Where git is not installed, the status is that of a failure. */
function runGit(cwd: string, args: readonly string[]) {
  return spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: MOST_OUTPUT });
}

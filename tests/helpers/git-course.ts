import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fixtureCourse, SCRATCH } from './project.ts';

/** A course in a git repository of its own. */
export interface GitCourse {
  /** The course folder, in the repository. */
  readonly root: string;
  git(...args: string[]): string;
  /** Every line of `git status`, in order. */
  status(): string[];
  /** Every file of the repository with its text, to be compared. */
  files(): Record<string, string>;
}

/** Copies a fixture course into a new repository, all of it committed. */
export function createGitCourse(fixture: string, name: string): GitCourse {
  const folder = `${SCRATCH}/${name}`;
  const root = `${folder}/content`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(fixtureCourse(fixture), root, { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  git('config', 'user.name', 'An Author');
  git('config', 'user.email', 'author@example.org');
  git('config', 'core.autocrlf', 'false');
  git('add', '.');
  git('commit', '--quiet', '--message', 'A course');
  return {
    root,
    git,
    status: () => git('status', '--porcelain').split('\n').filter(Boolean).sort(),
    files: () => listTexts(folder),
  };
}

function listTexts(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).replaceAll('\\', '/'), path] as const)
    .filter(([name]) => !name.startsWith('.git/'))
    .sort();
  return Object.fromEntries(paths.map(([name, path]) => [name, readFileSync(path, 'utf8')]));
}

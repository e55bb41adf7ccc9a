import { execFile } from 'node:child_process';
import { PROJECT } from './project.ts';

/** How a command ended. */
export interface Ended {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a script of `src/author`, on a course folder where one is given, as npm does. */
export function runScript(
  script: string,
  args: readonly string[],
  course?: string,
  variables: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [`src/author/${script}`, ...args],
      { cwd: PROJECT, env: { ...commandEnvironment(course), ...variables } },
      (_, output, errors) => done({ exitCode: child.exitCode ?? 1, output, errors }),
    );
  });
}

/** The environment of a command: that of the tests without what the test runner and its surroundings have put there. */
export function commandEnvironment(course = ''): NodeJS.ProcessEnv {
  const { NODE_ENV: _node, VITEST: _vitest, GITHUB_ACTIONS: _github, ...inherited } = process.env;
  return { ...inherited, COURSE: course, BASE_PATH: '', SITE_URL: '', NO_COLOR: '1' };
}

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { PROJECT, SCRATCH } from './project.ts';

/** What is built, and for which place. */
export interface BuildRequest {
  /** Absolute path of the course folder. */
  readonly course: string;
  /** Names the folder under `.cache/tests` that everything of this build lies in; one for each build. */
  readonly name: string;
  /** `/` or `/name/`. */
  readonly base?: string;
  readonly site?: string;
  /** Keep what an earlier build under this name left, to test a build over it. */
  readonly isRebuild?: boolean;
}

/** A build that has ended. */
export interface BuiltCourse {
  /** Folder of the site. */
  readonly dist: string;
  /** Paths of all files of the site, with `/`, in order. */
  readonly files: readonly string[];
  /** Everything that the build said; empty where it had nothing to say. */
  readonly output: string;
  /** Whether the build failed. */
  readonly hasFailed: boolean;
  /** Reads a file of the site. */
  read(file: string): string;
}

/** Builds a course; a build that fails is an answer, not an exception. */
export async function tryBuild(request: BuildRequest): Promise<BuiltCourse> {
  const folder = `${SCRATCH}/${request.name}`;
  const dist = `${folder}/dist`;
  if (!request.isRebuild) rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/root`, { recursive: true });
  const { output, hasFailed } = await runWorker(configFor(folder, dist), environmentFor(request));
  const files = existsSync(dist) ? listFiles(dist) : [];
  if (!hasFailed && !files.some((file) => file.endsWith('.html')))
    throw new Error(`The build of ${request.course} wrote no page.`);
  return {
    dist,
    files,
    output,
    hasFailed,
    read: (file) => readFileSync(`${dist}/${file}`, 'utf8'),
  };
}

/** Builds a course that has to build; throws with everything that the build said. */
export async function buildCourse(request: BuildRequest): Promise<BuiltCourse> {
  const built = await tryBuild(request);
  if (built.hasFailed) throw new Error(built.output);
  return built;
}

/** Astro keeps its working files at its root: with a root for each build, builds don't disturb each other. */
function configFor(folder: string, outDir: string): object {
  const root = `${folder}/root`;
  return {
    root,
    // Astro wants it relative to the root.
    configFile: relative(root, `${PROJECT}/astro.config.mjs`).replaceAll('\\', '/'),
    srcDir: `${PROJECT}/src`,
    publicDir: `${PROJECT}/public`,
    outDir,
    cacheDir: `${folder}/cache`,
    logLevel: 'warn',
  };
}

function environmentFor({ course, base, site }: BuildRequest): NodeJS.ProcessEnv {
  // The test runner's own would make this a development build, and its BASE_URL would hide the base path.
  const { NODE_ENV: _node, VITEST: _vitest, ...others } = process.env;
  const { BASE_URL: _base, MODE: _mode, DEV: _dev, PROD: _prod, SSR: _ssr, ...inherited } = others;
  return {
    ...inherited,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    COURSE: course,
    BASE_PATH: base ?? '',
    SITE_URL: site ?? '',
  };
}

function runWorker(
  config: object,
  env: NodeJS.ProcessEnv,
): Promise<{ output: string; hasFailed: boolean }> {
  return new Promise((done) => {
    const args = [`${PROJECT}/tests/helpers/build-worker.ts`, JSON.stringify(config)];
    execFile(process.execPath, args, { cwd: PROJECT, env }, (error, stdout, stderr) => {
      done({ output: (stdout + stderr).trim(), hasFailed: error !== null });
    });
  });
}

function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'))
    .sort();
}

import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_RATIO, REBUILD_RATIO } from '../helpers/budgets.ts';
import { PROJECT } from '../helpers/project.ts';
import { generateCourse, lessonFile } from './generate-course.ts';
import { watchMemory } from './process-tree.ts';
import type { Cell, Table } from './report.ts';
import { INDEXING_HOOK, prepareStarlight } from './starlight.ts';
import type { BuildReport } from './timed-build.ts';

/** Folder that the bench keeps its courses and builds in. */
export const BENCH = join(PROJECT, '.cache/bench');

/** What one build took. */
interface Build {
  /** From starting the program to its end. */
  readonly seconds: number;
  readonly indexing: number;
  readonly cpu: number;
  /** Of the build and all programs that it starts, in megabytes. */
  readonly memory: number | undefined;
}

/** A site that is built cold and then again with one lesson changed. */
interface Subject {
  readonly name: string;
  readonly cold: () => Promise<Build>;
  readonly again: () => Promise<Build>;
}

/**
 * Builds generated courses of these sizes. The largest is built by Starlight too, in turns with ours, so
 * that what else the machine does meanwhile falls on both; of several rounds the fastest counts.
 */
export async function measureBuilds(sizes: readonly number[], rounds: number): Promise<Table[]> {
  const largest = Math.max(...sizes);
  const tables: Table[] = [];
  for (const size of sizes) {
    const starlight = size === largest ? await starlightSite(size) : undefined;
    const subjects = [ourSite(size), ...(starlight ? [starlight] : [])];
    const builds = new Map(
      subjects.map(({ name }) => [name, { cold: [] as Build[], again: [] as Build[] }]),
    );
    for (let round = 1; round <= (size === largest ? rounds : 1); round += 1) {
      for (const step of ['cold', 'again'] as const) {
        for (const subject of subjects)
          builds.get(subject.name)?.[step].push(await subject[step]());
      }
    }
    tables.push(tableOf(size, builds));
  }
  return tables;
}

function ourSite(size: number): Subject {
  const folder = join(BENCH, `lectern-${size}`);
  const course = join(folder, 'course');
  const settings = {
    // A root of its own, since Astro keeps its working files there.
    root: join(folder, 'root'),
    srcDir: join(PROJECT, 'src'),
    publicDir: join(PROJECT, 'public'),
    cacheDir: join(folder, 'cache'),
    outDir: join(folder, 'dist'),
  };
  const build = () => timeBuild(PROJECT, settings, { COURSE: course }, size);
  return {
    name: 'this project',
    cold: () => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(settings.root, { recursive: true });
      generateCourse(course, size, 'lectern');
      return build();
    },
    again: () => {
      changeLesson(join(course, lessonFile(2, 'lectern')));
      return build();
    },
  };
}

async function starlightSite(size: number): Promise<Subject | undefined> {
  const project = await prepareStarlight(join(BENCH, 'starlight'), size);
  if (!project) return undefined;
  const course = join(project, 'src/content/docs');
  const settings = {
    root: project,
    cacheDir: join(project, 'cache'),
    outDir: join(project, 'dist'),
  };
  const build = () => timeBuild(project, settings, {}, size);
  return {
    name: 'Starlight',
    cold: () => {
      for (const name of ['cache', 'dist', '.astro', 'src/content/docs'])
        rmSync(join(project, name), { recursive: true, force: true });
      generateCourse(course, size, 'starlight');
      return build();
    },
    again: () => {
      changeLesson(join(course, lessonFile(2, 'starlight')));
      return build();
    },
  };
}

/** Lesson 2 is MDX, of which more has to be done again than of Markdown. */
function changeLesson(file: string): void {
  appendFileSync(file, '\nOne more sentence stands here now.\n');
}

async function timeBuild(
  project: string,
  settings: object,
  env: NodeJS.ProcessEnv,
  lessons: number,
): Promise<Build> {
  const worker = join(PROJECT, 'tests/bench/timed-build.ts');
  const started = performance.now();
  const child = spawn(process.execPath, [worker, project, JSON.stringify(settings)], {
    cwd: project,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      SITE_URL: 'https://course.example',
      BASE_PATH: '',
      ...env,
    },
  });
  const peak = watchMemory(child.pid ?? 0);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (output += String(text)));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const seconds = (performance.now() - started) / 1000;
  const memory = peak();
  const report = /^\{"after".*\}$/m.exec(output)?.[0];
  if (code !== 0 || !report)
    throw new Error(`The build in ${project} failed:\n${output.slice(-4000)}`);
  const { after, pages, cpu } = JSON.parse(report) as BuildReport;
  if (pages < lessons)
    throw new Error(`The build in ${project} wrote ${pages} pages of ${lessons} lessons.`);
  return {
    seconds,
    indexing: after[INDEXING_HOOK.ours] ?? after[INDEXING_HOOK.starlight] ?? 0,
    cpu,
    memory,
  };
}

function tableOf(
  size: number,
  builds: ReadonlyMap<string, { cold: Build[]; again: Build[] }>,
): Table {
  const fastest = (all: readonly Build[]) =>
    all.toSorted((a, b) => a.seconds - b.seconds)[0] as Build;
  const reference = builds.get('Starlight');
  const rows = [...builds].flatMap(([name, { cold, again }]) => {
    const isJudged = reference !== undefined && name !== 'Starlight';
    const scale = reference && fastest(reference.cold).seconds;
    return [
      { name: `${name}, cold`, cells: cellsOf(fastest(cold), scale, isJudged ? BUILD_RATIO : {}) },
      {
        name: `${name}, one lesson changed`,
        cells: cellsOf(fastest(again), scale, isJudged ? REBUILD_RATIO : {}),
      },
    ];
  });
  return {
    title: `Building ${size} lessons of 3,500 words`,
    note: 'Half .md, half .mdx. Memory: peak of the build with all programs that it starts, in 10⁶ bytes.',
    columns: ['whole build', 'of that indexing', 'processor (Node)', 'memory', 'of Starlight cold'],
    rows,
  };
}

function cellsOf(
  { seconds, indexing, cpu, memory }: Build,
  scale: number | undefined,
  budget: Partial<Cell>,
): (Cell | undefined)[] {
  return [
    { value: seconds, unit: 's' },
    { value: indexing, unit: 's' },
    { value: cpu, unit: 's' },
    memory === undefined ? undefined : { value: memory, unit: 'MB' },
    scale === undefined ? undefined : { value: seconds / scale, unit: 'ratio', ...budget },
  ];
}

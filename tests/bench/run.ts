import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, launchBrowser } from '../helpers/browser.ts';
import { buildCourse } from '../helpers/build-course.ts';
import { PROJECT } from '../helpers/project.ts';
import { serve } from '../helpers/serve.ts';
import { measureBuilds } from './builds.ts';
import { measureBytes } from './bytes.ts';
import { measureLighthouse } from './lighthouse.ts';
import { formatTable, missedBudgets, type Table } from './report.ts';
import { measureRanking } from './search.ts';
import { measureFirstResult, measureShift, measureWire } from './wire.ts';

/**
 * `npm run bench`: measures the built site and the build itself, prints tables, writes them to
 * bench.json and ends with exit code 1 where a budget is missed.
 */
const PARTS = ['bytes', 'wire', 'search', 'lighthouse', 'builds'] as const;
type Part = (typeof PARTS)[number];
const QUICK: readonly Part[] = ['bytes', 'wire', 'search'];

const USAGE = `npm run bench -- [options]
  --quick          ${QUICK.join(', ')}: a minute or two
  --only <part>    one of ${PARTS.join(', ')}; may be repeated
  --sizes <list>   lessons of the generated courses (50,1000)
  --rounds <n>     rounds of the largest against Starlight, the fastest counts (2)`;

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { parts, sizes, rounds } = readArguments();
const tables: Table[] = [];
await measureSite();
if (parts.includes('builds')) await add(measureBuilds(sizes, rounds));
finish();

async function measureSite(): Promise<void> {
  if (!parts.some((part) => part !== 'builds')) return;
  console.log('Building the course …');
  const { dist } = await buildCourse({
    course: join(PROJECT, 'content'),
    name: 'bench',
    site: 'https://course.example',
  });
  if (parts.includes('bytes')) await add(measureBytes(dist));
  if (parts.includes('search')) await add(measureRanking(dist));
  await measureInBrowser(dist);
}

async function measureInBrowser(dist: string): Promise<void> {
  if (!parts.some((part) => part === 'wire' || part === 'search' || part === 'lighthouse')) return;
  const place = await findBrowser();
  if (!place) {
    console.warn(
      '\n!! NO BROWSER: set CHROME_PATH. Requests, layout shift and Lighthouse are not measured.\n',
    );
    return;
  }
  const site = await serve(dist);
  const browser = await launchBrowser(place);
  if (parts.includes('wire')) {
    await add(measureWire(browser, site));
    await add(measureShift(browser, site));
  }
  if (parts.includes('search')) await add(measureFirstResult(browser, site));
  await browser.close();
  if (parts.includes('lighthouse')) await add(measureLighthouse(place, site));
  await site.close();
}

/** Prints what was measured as soon as it is known. */
async function add(measured: Table[] | Promise<Table | Table[]>): Promise<void> {
  for (const table of [await measured].flat()) {
    tables.push(table);
    console.log(formatTable(table));
  }
}

function finish(): void {
  const missed = tables.flatMap(missedBudgets);
  const [processor] = cpus();
  const machine = {
    processor: processor?.model ?? '',
    cores: cpus().length,
    memory: totalmem(),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
  const report = { date: new Date().toISOString(), machine, missed, tables };
  writeFileSync(join(PROJECT, 'bench.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  console.log(
    missed.length === 0
      ? '\nEvery budget is met.'
      : `\nMissed:\n${missed.map((line) => `- ${line}`).join('\n')}`,
  );
  console.log('Written to bench.json.');
  process.exitCode = missed.length === 0 ? 0 : 1;
}

function readArguments(): { parts: readonly Part[]; sizes: number[]; rounds: number } {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true },
        sizes: text,
        rounds: text,
      },
    });
    const chosen = values.only ?? (values.quick ? QUICK : PARTS);
    const unknown = chosen.find((part) => !PARTS.includes(part as Part));
    if (unknown !== undefined) throw new Error(`There is no part "${unknown}".`);
    const numbers = (values.sizes ?? '50,1000').split(',').map(Number);
    const rounds = Number(values.rounds ?? 2);
    if (![...numbers, rounds].every((number) => Number.isInteger(number) && number > 0)) {
      throw new Error('--sizes and --rounds want whole numbers.');
    }
    return { parts: chosen as readonly Part[], sizes: numbers, rounds };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return process.exit(2);
  }
}

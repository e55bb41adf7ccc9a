import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: types, lint, format and all tests, one after the other, each to its end. A tool counts as
 * one, a test as one, a test file that can't be loaded as one.
 */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = join(PROJECT, '.cache', 'test-results.json');

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const counts: Counts = { passed: 0, failed: 0, skipped: 0 };

await runTool('Types', 'astro', ['check', '--minimumFailingSeverity', 'warning']);
await runTool('Lint', 'eslint', ['.', '--max-warnings', '0']);
await runTool('Format', 'prettier', ['--check', '--log-level', 'warn', '.']);
await runTests();

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function runTool(title: string, name: string, args: string[]): Promise<void> {
  console.log(`\n${title}: ${name} ${args.join(' ')}`);
  const exitCode = await run(name, args);
  counts[exitCode === 0 ? 'passed' : 'failed'] += 1;
}

async function runTests(): Promise<void> {
  console.log('\nTests: vitest run');
  rmSync(RESULTS, { force: true });
  const exitCode = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}`,
  ]);
  const found = existsSync(RESULTS) ? countTests() : { passed: 0, failed: 0, skipped: 0 };
  counts.passed += found.passed;
  counts.skipped += found.skipped;
  // A run that ends badly without a failed test (set-up, an unhandled error) has failed all the same.
  counts.failed += found.failed || (exitCode === 0 && found.passed > 0 ? 0 : 1);
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

function countTests(): Counts {
  const { testResults } = JSON.parse(readFileSync(RESULTS, 'utf8')) as Report;
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length;
  const unloadable = testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed, failed: failed + unloadable.length, skipped: tests.length - passed - failed };
}

/** Runs a tool of node_modules by this Node, so that no shell is needed on any system. Returns its exit code. */
function run(name: string, args: string[]): Promise<number> {
  const child = spawn(process.execPath, [programOf(name), ...args], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)));
}

function programOf(name: string): string {
  const folder = join(PROJECT, 'node_modules', name);
  const { bin } = createRequire(import.meta.url)(join(folder, 'package.json')) as {
    bin: string | Record<string, string>;
  };
  return join(
    dirname(join(folder, 'package.json')),
    typeof bin === 'string' ? bin : (bin[name] ?? ''),
  );
}

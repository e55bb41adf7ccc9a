import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readBasePath } from '../lib/site-settings.ts';
import { PORT } from '../site.config.ts';
import { serveFolder } from './static-server.ts';

/**
 * `npm start`, `dev`, `build` and `preview`. Astro is called as a library, since its command line sends
 * usage data, refuses to start a second server and prints a stack trace for a lesson's typing error.
 */
type Command = 'start' | 'dev' | 'build' | 'preview';

interface Flags {
  readonly outDir: string;
  readonly port: number;
  readonly host: string | undefined;
  readonly isVerbose: boolean;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** Exit code of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

const USAGE = `node src/author/site.ts start | dev | build | preview
  --port <number>   port to serve at (${PORT}; the next free one if taken)
  --host [address]  address to listen at; alone, every one, for the whole network
  --outDir <folder> where the site is written to (dist)
  --verbose         everything that Astro reports`;

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
endOnSignal(() => Promise.resolve(), INTERRUPTED);
await main(process.argv.slice(2));

async function main(args: string[]): Promise<void> {
  const { command, flags } = readArguments(args);
  try {
    await run(command, flags);
  } catch (error) {
    // A fault of the course or the settings says all there is to say; one of the code needs its stack trace.
    console.error(isOfAuthor(error) ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}

async function run(command: Command, flags: Flags): Promise<void> {
  if (command === 'dev') return runDev(flags);
  if (command !== 'preview') await runBuild(flags);
  if (command !== 'build') await runServer(flags);
}

function readArguments(args: string[]): { command: Command; flags: Flags } {
  try {
    const text = { type: 'string' } as const;
    const { positionals, values } = parseArgs({
      args: args.map(withHost),
      allowPositionals: true,
      options: {
        outDir: text,
        port: text,
        host: text,
        verbose: { type: 'boolean', default: false },
      },
    });
    const [command = ''] = positionals;
    if (!isCommand(command)) throw new Error(`There is no command "${command}".`);
    const port = Number(values.port ?? PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`${values.port} is no port.`);
    const flags = {
      outDir: resolve(PROJECT, values.outDir ?? 'dist'),
      port,
      host: values.host,
      isVerbose: values.verbose,
    };
    return { command, flags };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return process.exit(1);
  }
}

/** `--host` alone means every address of this machine. */
function withHost(arg: string, index: number, args: string[]): string {
  const isAlone = arg === '--host' && (args[index + 1] ?? '--').startsWith('--');
  return isAlone ? '--host=0.0.0.0' : arg;
}

function isCommand(name: string): name is Command {
  return ['start', 'dev', 'build', 'preview'].includes(name);
}

async function runBuild({ outDir, isVerbose }: Flags): Promise<void> {
  const { build } = await import('astro');
  const started = performance.now();
  console.log(`Building the course in ${process.env['COURSE'] || 'content'} …`);
  await build({ root: PROJECT, outDir, logLevel: isVerbose ? 'info' : 'warn' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built in ${seconds} s. The site is in ${relative(process.cwd(), outDir) || '.'}.`);
}

async function runServer({ outDir, port, host }: Flags): Promise<void> {
  if (!existsSync(join(outDir, 'index.html'))) {
    console.error(`There is no site in ${outDir} yet: npm run build writes it.`);
    process.exit(1);
  }
  const server = await serveFolder(outDir, {
    port,
    host,
    base: readBasePath(process.env['BASE_PATH']),
  });
  endOnSignal(() => server.close(), 0);
  console.log(`\nRead the course at ${server.url.replace(/(:\d+)\/$/, '$1')} (Ctrl-C ends).`);
}

async function runDev({ port, host }: Flags): Promise<void> {
  const { dev } = await import('astro');
  const server = await dev({
    root: PROJECT,
    server: { port, ...(host === undefined ? {} : { host }) },
  });
  endOnSignal(() => server.stop(), 0);
}

function endOnSignal(stop: () => Promise<unknown>, exitCode: number): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal);
    process.once(signal, () => void stop().finally(() => process.exit(exitCode)));
  }
}

function isOfAuthor(error: unknown): error is Error {
  return error instanceof Error && /^(CourseError|RequestError)$/.test(error.name);
}

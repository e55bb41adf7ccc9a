import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, test } from 'vitest';
import { tryBuild } from '../helpers/build-course.ts';
import { commandEnvironment, runScript as run } from '../helpers/command.ts';
import { fixtureCourse, PROJECT, SCRATCH } from '../helpers/project.ts';
import { realSites } from '../helpers/real-sites.ts';

const NAME = 'command-line';
const FOLDER = `${SCRATCH}/${NAME}`;
const DIST = `${FOLDER}/dist`;
const SITE_OF_BEFORE = ['<p>The index of before</p>', '<p>A page of before</p>'] as const;

beforeEach(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(`${DIST}/a-module`, { recursive: true });
  writeFileSync(`${DIST}/index.html`, SITE_OF_BEFORE[0]);
  writeFileSync(`${DIST}/a-module/index.html`, SITE_OF_BEFORE[1]);
});

describe('npm run build', () => {
  test('fails and leaves the site of before whole when the course has problems', async () => {
    const { exitCode, errors } = await run(
      'site.ts',
      ['build', '--outDir', DIST],
      fixtureCourse('many-problems'),
    );
    expect(exitCode).toBe(1);
    expect(errors).toContain('15 problems in the course');
    expectSiteOfBefore();
  });

  test('leaves the site of before whole also when a page fails at the last moment', async () => {
    const { hasFailed, output } = await tryBuild({
      course: fixtureCourse('fails-late'),
      name: NAME,
      isRebuild: true,
    });
    expect(hasFailed).toBe(true);
    expect(output).toContain('/start/first/');
    expectSiteOfBefore();
  });

  test('prints the report alone, without a stack trace, when the course has problems', async () => {
    const { errors } = await run(
      'site.ts',
      ['build', '--outDir', DIST],
      fixtureCourse('unknown-field'),
    );
    expect(errors.trim().split('\n')).toEqual([
      '1 problem in the course',
      '',
      '  01-start/01-first.md:4:1',
      '    the front matter has an unknown field "publishd"',
      '    → did you mean "published"? The fields are title, dek, draft, published',
    ]);
  });

  test('has nothing to say of a course without problems', () => {
    expect(realSites().output).toBe('');
  });

  test('says how it is used when it is called otherwise', async () => {
    const { exitCode, errors } = await run('site.ts', ['biuld']);
    expect(exitCode).toBe(1);
    expect(errors).toContain('There is no command "biuld".');
    expect(errors).toContain('start | dev | build | preview');
  });
});

describe('npm run check', () => {
  test('ends well, with the totals, when there is nothing to tell', async () => {
    const { exitCode, output } = await run('check.ts', [], `${PROJECT}/content`);
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /^No problems: \d+ lessons in \d+ modules, \d+ pages · [\d.]+K words · .+ read\.\n$/,
    );
  });

  test('fails with the report when there are problems', async () => {
    const { exitCode, errors } = await run('check.ts', [], fixtureCourse('own-h1'));
    expect(exitCode).toBe(1);
    expect(errors).toContain('4 problems in the course');
  });

  test('says what is wrong with a setting, without a stack trace', async () => {
    const { exitCode, errors } = await run('check.ts', [], fixtureCourse('own-h1'), {
      BASE_PATH: 'a b',
    });
    expect(errors.trim()).toMatch(/^BASE_PATH can't be "a b": .*$/);
    expect(exitCode).toBe(2);
  });
});

describe('npm run preview', () => {
  test('takes the next port when its own is taken, prints the address, and ends with code 0 on Ctrl-C', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const child = start('site.ts', [
      'preview',
      '--outDir',
      realSites().plain,
      '--port',
      String(port),
    ]);
    const address = await addressPrintedBy(child);
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    expect((await fetch(address)).status).toBe(200);
    child.kill('SIGINT');
    // Windows has no signals: there a program is ended without being asked.
    expect(await new Promise((done) => child.on('exit', done))).toBe(
      process.platform === 'win32' ? null : 0,
    );
    other.close();
  });

  test('says what is missing when nothing was built', async () => {
    const { exitCode, errors } = await run('site.ts', ['preview', '--outDir', `${FOLDER}/nothing`]);
    expect(exitCode).toBe(1);
    expect(errors).toContain('npm run build writes it');
  });
});

function expectSiteOfBefore(): void {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(
    files.map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')).sort(),
  ).toEqual([...SITE_OF_BEFORE].sort());
}

function start(script: string, args: string[]): ChildProcess {
  return spawn(process.execPath, [`src/author/${script}`, ...args], {
    cwd: PROJECT,
    env: commandEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function addressPrintedBy(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /http:\/\/\S+/.exec(text)?.[0];
      if (address) done(address);
    });
  });
}

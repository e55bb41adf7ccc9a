import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Ended, runScript } from '../helpers/command.ts';
import { fixtureCourse, SCRATCH } from '../helpers/project.ts';

const COURSE = `${SCRATCH}/anchors-command`;
const LEDGER = `${COURSE}/anchors.yml`;
const FIRST = `${COURSE}/01-start/01-first.mdx`;
const SECOND = `${COURSE}/01-start/02-second.md`;

/** What the course publishes, as its ledger has it. */
const RECORDED = `  next/third:
    - moved-here
    - taken-over
  start/first:
    - below-it
    - now-a-heading
    - term-lead-time
  start/second:
    - shared
    - written-in-markdown
`;

const anchors = (...args: string[]): Promise<Ended> =>
  runScript('cli.ts', ['anchors', ...args], COURSE);
const check = (): Promise<Ended> => runScript('check.ts', [], COURSE);
const ledger = (): string => readFileSync(LEDGER, 'utf8');

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

beforeEach(() => {
  rmSync(COURSE, { recursive: true, force: true });
  cpSync(fixtureCourse('moved-anchors'), COURSE, { recursive: true });
  rmSync(LEDGER);
});

describe('course anchors record', () => {
  test('begins a ledger of all that is published, in order, which check asks for', async () => {
    edit(SECOND, 'dek: Two.', 'dek: Two.\ndraft: true');
    const before = await check();
    expect(before.exitCode).toBe(0);
    expect(before.errors).toContain(
      'Not yet recorded: 5 anchors of 2 lessons. To record them: npm run course -- anchors record',
    );
    const { exitCode, output } = await anchors('record');
    expect(exitCode).toBe(0);
    expect(output).toBe('Recorded 5 anchors of 2 lessons in anchors.yml.\n');
    expect(ledger()).toMatch(/^# Every address that this course has published/);
    const [published = ''] = RECORDED.split('  start/second');
    expect(ledger().replace(/^#.*\n/gm, '')).toBe(`\npublished:\n${published}`);
    expect((await check()).errors).toBe('');
  });

  test('adds what is new, keeps all else, remarks too, and changes nothing the second time', async () => {
    writeFileSync(
      LEDGER,
      '# My own words.\n\npublished:\n  start/first:\n    - below-it\n    - now-a-heading # The old one.\n  start/gone: []\nmoved:\n  start/gone: start/first # merged\n',
    );
    await anchors('record');
    const recorded = ledger();
    expect(recorded).toMatch(/^# My own words\.\n\npublished:\n {2}next\/third:\n/);
    expect(recorded).toContain(
      '  start/first:\n    - below-it\n    - now-a-heading # The old one.\n    - term-lead-time\n  start/gone: []\n',
    );
    expect(recorded).toContain('moved:\n  start/gone: start/first # merged\n');
    const { exitCode, output } = await anchors('record');
    expect(exitCode).toBe(0);
    expect(output).toContain('Nothing to record');
    expect(ledger()).toBe(recorded);
  });

  test('keeps ids that YAML would take for something else', async () => {
    edit(SECOND, '## Shared', '## 2024\n\n## True\n\n## Odd {#a:_*b#c}');
    await anchors('record');
    expect(ledger()).toContain('- "2024"');
    expect((await check()).errors).toBe('');
  });

  test('writes nothing while the course has problems', async () => {
    edit(FIRST, '### Below it', '#### Below it');
    const { exitCode, errors } = await anchors('record');
    expect(exitCode).toBe(1);
    expect(errors).toContain('the heading "Below it" jumps to h4');
    expect(existsSync(LEDGER)).toBe(false);
  });
});

describe('course anchors move', () => {
  beforeEach(() => {
    writeFileSync(LEDGER, `published:\n${RECORDED}`);
  });

  test('run as check offers it makes old links lead on', async () => {
    edit(SECOND, '## Written in Markdown', '## Written in plain Markdown');
    const { exitCode, errors } = await check();
    expect(exitCode).toBe(1);
    expect(errors).toContain('1 problem in the course');
    expect(errors).toContain('01-start/02-second.md:6');
    const command = /npm run course -- (anchors move .*)$/m.exec(errors)?.[1] ?? '';
    expect(command).toBe(
      'anchors move second#written-in-markdown second#written-in-plain-markdown',
    );
    const moved = await anchors(...command.split(' ').slice(1));
    expect(moved.output).toBe(
      'start/second#written-in-markdown leads to start/second#written-in-plain-markdown now.\n',
    );
    expect(ledger()).toMatch(
      /\n\nmoved:\n {2}start\/second#written-in-markdown: start\/second#written-in-plain-markdown\n$/,
    );
    expect((await check()).exitCode).toBe(0);
  });

  test('is offered for a lesson that changed its module, and for one that became a draft', async () => {
    renameSync(SECOND, `${COURSE}/02-next/02-second.md`);
    edit(`${COURSE}/02-next/03-third.md`, 'dek: Three.', 'dek: Three.\ndraft: true');
    const { errors } = await check();
    expect(errors).toContain('2 problems in the course');
    expect(errors).toContain('anchors move start/second next/second');
    expect(errors).toContain('the lesson "next/third" was published and is a draft now');
    await anchors('move', 'start/second', 'next/second');
    await anchors('move', 'third', 'first');
    expect((await check()).errors).toContain('the anchor "#moved-here" of "next/third"');
    await anchors('move', 'third#moved-here', 'first#below-it');
    await anchors('move', 'third#taken-over', 'second');
    expect((await check()).exitCode).toBe(0);
  });

  test('says that an address is still in use, and what it led to before', async () => {
    const first = await anchors('move', 'second#shared', 'first#below-it');
    expect(first.exitCode).toBe(0);
    expect(first.errors).toContain('still in use');
    expect((await check()).errors).toContain('"#shared" is an id in 01-start/02-second.md');
    const { output } = await anchors('move', 'second#shared', 'third#moved-here');
    expect(output).toContain('no longer to start/first#below-it');
  });

  test.each([
    [['first#no-such', 'first'], 'anchors.yml holds no "first#no-such"'],
    [['first#below', 'first'], 'Did you mean "first#below-it"?'],
    [['first#below-it', 'first#now'], 'No published heading or term has the address "first#now"'],
    [['first#below-it', 'fourth'], 'No published lesson has the address "fourth"'],
    [['first', 'second#shared'], 'A lesson can only become a lesson'],
    [['first', 'first'], "can't lead to itself"],
    [['first#below-it'], "missing required argument 'new'"],
    [['first', 'second', 'third'], 'too many arguments'],
  ])('with %j ends with code 2 and writes nothing', async (args, said) => {
    const before = ledger();
    const { exitCode, errors } = await anchors('move', ...args);
    expect(errors).toContain(said);
    expect(exitCode).toBe(2);
    expect(ledger()).toBe(before);
  });

  test('refuses drafts, circles and names that may be several lessons', async () => {
    await anchors('move', 'second', 'first');
    expect((await anchors('move', 'first', 'second')).errors).toContain('leads back to it');
    edit(SECOND, 'dek: Two.', 'dek: Two.\ndraft: true');
    writeFileSync(LEDGER, ledger().replace('published:\n', 'published:\n  before/first: []\n'));
    expect((await anchors('move', 'first', 'third')).errors).toContain(
      '"first" may be any of before/first, start/first',
    );
    writeFileSync(LEDGER, 'published:\n  start/gone: []\n');
    expect((await anchors('move', 'gone', 'second')).errors).toContain('"second" is in a draft');
  });

  test('leaves a ledger alone that it can not read', async () => {
    const broken = 'published: [\n';
    writeFileSync(LEDGER, broken);
    const { exitCode, errors } = await anchors('move', 'first', 'second');
    expect(exitCode).toBe(1);
    expect(errors).toContain('anchors.yml:');
    expect(ledger()).toBe(broken);
  });
});

test('course anchors shows how it is used', async () => {
  const { exitCode, output } = await anchors('--help');
  expect(exitCode).toBe(0);
  expect(output).toContain('anchors move cost-of-delay#old-id cost-of-delay#new-id');
});

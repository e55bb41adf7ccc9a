import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Ended, runScript } from '../helpers/command.ts';
import { createGitCourse, type GitCourse } from '../helpers/git-course.ts';

let course: GitCourse;

const move = (...args: string[]): Promise<Ended> =>
  runScript('cli.ts', ['move', ...args], course.root);
const read = (file: string): string => readFileSync(`${course.root}/${file}`, 'utf8');

async function expectSound(): Promise<void> {
  const { exitCode, errors } = await runScript('cli.ts', ['check'], course.root);
  expect(errors).not.toContain('problem');
  expect(exitCode).toBe(0);
}

beforeEach(() => {
  course = createGitCourse('to-move', 'move-command');
});

describe('course move lesson', () => {
  test('to another number renames those between and changes no address', async () => {
    const { exitCode, output } = await move('lesson', 'second', '--number', '1');
    expect(exitCode).toBe(0);
    expect(output).not.toContain('Address');
    expect(course.status()).toEqual(
      [
        ' M content/02-next/03-third.md',
        'RM content/01-start/01-first.mdx -> content/01-start/02-first.mdx',
        'RM content/01-start/02-second.md -> content/01-start/01-second.md',
      ].sort(),
    );
    await expectSound();
  });

  test('to another module and name takes along every link, its files, its plan and its old address', async () => {
    writeFileSync(`${course.root}/../notes.txt`, 'An unrelated file.');
    writeFileSync(`${course.root}/course.yml`, `${read('course.yml')}# Being worked on.\n`);
    const { exitCode, output } = await move(
      ...[
        'lesson',
        'second',
        '--module',
        'next',
        '--slug',
        'zweite',
        '--title',
        'The "Second": Part 1',
      ],
    );
    expect(exitCode).toBe(0);
    expect(output).toContain('Address /start/second/ → /next/zweite/');
    expect(course.status()).toEqual(
      [
        ' M content/01-start/01-first.mdx',
        ' M content/03-last/05-fifth.mdx',
        ' M content/anchors.yml',
        ' M content/course.yml',
        ' M content/plan.yml',
        '?? content/02-next/shared.svg',
        '?? notes.txt',
        'R  content/01-start/own.svg -> content/02-next/own.svg',
        'RM content/01-start/02-second.md -> content/02-next/04-zweite.md',
        'RM content/02-next/03-third.md -> content/02-next/02-third.md',
        'RM content/02-next/04-fourth.md -> content/02-next/03-fourth.md',
      ].sort(),
    );
    expect(read('01-start/01-first.mdx')).toBe(
      course
        .git('show', 'HEAD:content/01-start/01-first.mdx')
        .replace('(second)', '(zweite)')
        .replace('(second#', '(zweite#')
        .replace('/start/second/', '/next/zweite/')
        .replace('./02-second.md', '../02-next/04-zweite.md')
        .replace('href="second#', 'href="zweite#')
        .replace('[second]: second', '[second]: zweite'),
    );
    expect(read('02-next/04-zweite.md')).toContain(
      `---\n# The title may change.\ntitle: 'The "Second": Part 1'\ndek: Two.\n---\n\nA [file beside it](../01-start/01-first.mdx), a [lesson](third) and [itself](zweite#its-section).`,
    );
    expect(read('plan.yml')).toBe(
      course.git('show', 'HEAD:content/plan.yml').replaceAll(/"?second"?/g, 'zweite'),
    );
    expect(read('anchors.yml')).toContain('moved:\n  start/second: next/zweite\n');
    expect(read('course.yml')).toContain('# Being worked on.');
    await expectSound();
  });

  test('and back leaves the ledger without a circle', async () => {
    await move('lesson', 'second', '--module', 'next', '--slug', 'zweite');
    const { exitCode } = await move('lesson', 'zweite', '--module', 'start', '--slug', 'second');
    expect(exitCode).toBe(0);
    expect(read('anchors.yml')).toContain('moved:\n  next/zweite: start/second\n');
    expect(read('anchors.yml')).not.toContain('start/second: next/zweite');
    expect(course.status().filter((line) => !line.startsWith(' M'))).toEqual([
      '?? content/02-next/shared.svg',
    ]);
    await expectSound();
  });

  test('with --dry-run says as JSON what would be done, and does nothing', async () => {
    const before = course.files();
    const { exitCode, output } = await move(
      'lesson',
      'first',
      '--slug',
      'one',
      '--dry-run',
      '--json',
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toEqual({
      isDryRun: true,
      renames: [{ from: '01-start/01-first.mdx', to: '01-start/01-one.mdx' }],
      copies: [],
      edited: ['01-start/02-second.md', 'plan.yml', 'anchors.yml'],
      addresses: [{ from: 'start/first', to: 'start/one' }],
    });
    expect(course.files()).toEqual(before);
    expect(course.status()).toEqual([]);
  });

  test('works in a folder that git does not know', async () => {
    rmSync(`${course.root}/../.git`, { recursive: true });
    expect((await move('lesson', 'first', '--number', '2')).exitCode).toBe(0);
    expect(existsSync(`${course.root}/01-start/02-first.mdx`)).toBe(true);
    await expectSound();
  });
});

describe('course move module', () => {
  test('takes its lessons along, and links by file and address follow', async () => {
    const { exitCode } = await move(
      ...['module', 'start', '--number', '2', '--slug', 'beginning', '--title', 'Beginning'],
    );
    expect(exitCode).toBe(0);
    expect(course.status().filter((line) => !line.startsWith(' M'))).toEqual([
      'R  content/01-start/own.svg -> content/02-beginning/own.svg',
      'R  content/01-start/shared.svg -> content/02-beginning/shared.svg',
      'R  content/02-next/04-fourth.md -> content/01-next/02-fourth.md',
      'R  content/02-next/module.yml -> content/01-next/module.yml',
      'RM content/01-start/01-first.mdx -> content/02-beginning/03-first.mdx',
      'RM content/01-start/02-second.md -> content/02-beginning/04-second.md',
      'RM content/01-start/module.yml -> content/02-beginning/module.yml',
      'RM content/02-next/03-third.md -> content/01-next/01-third.md',
    ]);
    expect(read('02-beginning/module.yml')).toBe(
      '# The beginning.\ntitle: Beginning\ndescription: Begin.\n',
    );
    expect(read('01-next/01-third.md')).toContain('(../02-beginning/04-second.md#its-section)');
    expect(read('01-next/01-third.md')).toContain('(/beginning/)');
    expect(read('anchors.yml')).toContain('start/second: beginning/second');
    await expectSound();
  });
});

test('a course with problems of its own can be moved about in, as long as there are no more', async () => {
  writeFileSync(
    `${course.root}/03-last/05-fifth.mdx`,
    `${read('03-last/05-fifth.mdx')}\n[gone](nowhere)\n`,
  );
  expect((await move('lesson', 'first', '--number', '2')).exitCode).toBe(0);
  const { errors } = await runScript('cli.ts', ['check'], course.root);
  expect(errors).toContain('1 problem in the course');
});

test('course move shows how it is used', async () => {
  const { exitCode, output } = await move('lesson', '--help');
  expect(exitCode).toBe(0);
  expect(output).toContain('move lesson cost-of-delay --number 5');
});

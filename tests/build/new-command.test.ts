import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Ended, runScript } from '../helpers/command.ts';
import { createGitCourse, type GitCourse } from '../helpers/git-course.ts';

let course: GitCourse;

const create = (...args: string[]): Promise<Ended> =>
  runScript('cli.ts', ['new', ...args], course.root);
const read = (file: string): string => readFileSync(`${course.root}/${file}`, 'utf8');

async function expectSound(): Promise<void> {
  const { exitCode, output } = await runScript('cli.ts', ['check'], course.root);
  expect(output).toContain('No problems');
  expect(exitCode).toBe(0);
}

beforeEach(() => {
  course = createGitCourse('to-move', 'new-command');
});

describe('course new lesson', () => {
  test('begins a lesson that builds, after the last of its module', async () => {
    const { exitCode, output } = await create('lesson', 'What: "Next"?', '--module', 'last');
    expect(exitCode).toBe(0);
    expect(output).toBe('Created 03-last/06-what-next.mdx\n');
    expect(read('03-last/06-what-next.mdx')).toMatch(
      /^---\ntitle: 'What: "Next"\?'\ndek: Say here in one sentence .*\.\n---\n\n[^#\n]+\n\n## .+\n$/,
    );
    expect(course.status()).toEqual(['?? content/03-last/06-what-next.mdx']);
    await expectSound();
  });

  test('asks before it renumbers, and then renumbers those in the way alone', async () => {
    const refused = await create('lesson', 'Between', '--module', 'start');
    expect(refused.exitCode).toBe(2);
    expect(refused.errors).toContain('Give the command again with --renumber');
    expect(course.status()).toEqual([]);
    const { exitCode, output } = await create(
      ...[
        'lesson',
        'Between',
        '--module',
        'start',
        '--renumber',
        '--draft',
        '--dek',
        'A #1.',
        '--json',
      ],
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ created: ['01-start/03-between.mdx'] });
    expect(course.status()).toEqual([
      '?? content/01-start/03-between.mdx',
      'R  content/02-next/03-third.md -> content/02-next/04-third.md',
      'R  content/02-next/04-fourth.md -> content/02-next/05-fourth.md',
      'R  content/03-last/05-fifth.mdx -> content/03-last/06-fifth.mdx',
    ]);
    expect(read('01-start/03-between.mdx')).toContain('dek: "A #1."\ndraft: true\n');
    await expectSound();
  });

  test.each<[string[], string]>([
    [['lesson', 'Second', '--module', 'last'], 'is that of 01-start/02-second.md'],
    [['lesson', '…', '--module', 'last'], 'makes no address'],
    [['lesson', 'New', '--module', 'lats'], 'There is no module "lats". Did you mean "last"?'],
    [['lesson', 'New', '--module', 'last', '--number', '9999999'], 'is no number'],
    [['lesson', 'New', '--module', 'start', '--number', '9'], 'does not lie in the module "start"'],
    [['lesson', 'New'], "required option '--module <name>' not specified"],
    [['module', 'Search'], "can't have the address /search/"],
  ])('with %j ends with code 2 and writes nothing', async (args, said) => {
    const { exitCode, errors } = await create(...args);
    expect(errors).toContain(said);
    expect(exitCode).toBe(2);
    expect(course.status()).toEqual([]);
  });
});

test('course new module begins a module with a lesson, which build', async () => {
  const { exitCode } = await create('module', 'A Fourth', '--description', 'Learn: more.');
  expect(exitCode).toBe(0);
  expect(read('04-a-fourth/module.yml')).toBe('title: A Fourth\ndescription: "Learn: more."\n');
  expect(course.status()).toEqual(['?? content/04-a-fourth/']);
  await expectSound();
});

test('course new in a folder that is not there says so', async () => {
  const { exitCode, errors } = await runScript('cli.ts', ['new', 'module', 'A'], '/no/such/course');
  expect(exitCode).toBe(1);
  expect(errors).toContain('there is no course folder at');
});

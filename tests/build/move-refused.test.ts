import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Ended, runScript } from '../helpers/command.ts';
import { createGitCourse, type GitCourse } from '../helpers/git-course.ts';

let course: GitCourse;

const move = (...args: string[]): Promise<Ended> =>
  runScript('cli.ts', ['move', ...args], course.root);

beforeEach(() => {
  course = createGitCourse('to-move', 'move-refused');
});

describe('a move that can not be done changes nothing', () => {
  test.each<[string[], number, string]>([
    [['lesson', 'secnod', '--number', '1'], 2, 'Did you mean "second"?'],
    [['lesson', 'second', '--slug', 'first'], 2, 'is that of 01-start/01-first.mdx'],
    [['lesson', 'second'], 2, 'Say what is to change'],
    [['lesson', 'second', '--nmber', '4'], 2, "unknown option '--nmber'"],
    [['lesson', 'fifth', '--module', 'next'], 1, 'the module holds no lesson'],
  ])('%j', async (args, code, said) => {
    const before = course.files();
    const { exitCode, errors } = await move(...args);
    expect(errors).toContain(said);
    expect(exitCode).toBe(code);
    expect(course.files()).toEqual(before);
    expect(course.status()).toEqual([]);
  });

  test('since a file has the place of one that goes along', async () => {
    writeFileSync(`${course.root}/02-next/own.svg`, 'Another.');
    const before = course.files();
    const { exitCode, errors } = await move('lesson', 'second', '--module', 'next');
    expect(errors).toContain('02-next/own.svg is there already');
    expect(exitCode).toBe(2);
    expect(course.files()).toEqual(before);
  });

  test('since a lesson can not be read, whose links would be missed', async () => {
    writeFileSync(
      `${course.root}/03-last/06-sixth.mdx`,
      '---\ntitle: S\ndek: S.\n---\n\n<a href="second">\n',
    );
    const before = course.files();
    const { exitCode, errors } = await move('lesson', 'second', '--slug', 'zweite');
    expect(errors).toContain('03-last/06-sixth.mdx:6');
    expect(exitCode).toBe(1);
    expect(course.files()).toEqual(before);
  });

  test('since git refuses half-way', async () => {
    const before = course.files();
    mkdirSync(`${course.root}/../.git/index.lock`);
    const { exitCode, errors } = await move('lesson', 'second', '--module', 'next');
    expect(errors).toContain('index.lock');
    expect(exitCode).toBe(2);
    expect(course.files()).toEqual(before);
  });
});

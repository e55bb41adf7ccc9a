import { appendFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Ended, runScript } from '../helpers/command.ts';
import { createGitCourse, type GitCourse } from '../helpers/git-course.ts';
import { fixtureCourse } from '../helpers/project.ts';

const check = (course: string, ...args: string[]): Promise<Ended> =>
  runScript('cli.ts', ['check', ...args], course);

/** A course with a link that leads nowhere and an image that is too large. */
function faultyCourse(): GitCourse {
  const course = createGitCourse('to-move', 'check-command');
  appendFileSync(`${course.root}/02-next/03-third.md`, '\n[100%](nowhere)\n');
  writeFileSync(
    `${course.root}/01-start/own.svg`,
    `<svg viewBox="0 0 1 1">${' '.repeat(5e5)}</svg>`,
  );
  return course;
}

describe('course check', () => {
  test('says of a sound course what npm run check says', async () => {
    const course = fixtureCourse('sampler');
    const old = await runScript('check.ts', [], course);
    expect(await check(course)).toEqual(old);
    expect(old).toMatchObject({ exitCode: 0 });
  });

  test('lists every problem, and what is too large besides, for people', async () => {
    const { exitCode, output, errors } = await check(faultyCourse().root);
    expect(exitCode).toBe(1);
    expect(output).toBe('');
    expect(errors).toContain('2 problems in the course');
    expect(errors).toContain('01-start/own.svg\n    the image has 501 kB, and 500 kB is the most');
    expect(errors).toContain('02-next/03-third.md:8:1\n    the link leads to a lesson that does');
  });

  test('lists them as one JSON object', async () => {
    const { exitCode, output, errors } = await check(faultyCourse().root, '--json');
    expect(exitCode).toBe(1);
    expect(errors).toBe('');
    expect(JSON.parse(output)).toMatchObject({
      problems: [
        { file: '01-start/own.svg', remedy: 'save it smaller, or simplify the drawing' },
        { file: '02-next/03-third.md', line: 8, column: 1, remedy: 'did you mean "third"?' },
      ],
      warnings: [],
      totals: { lessons: 4, modules: 3, planned: 0, unrecorded: { anchors: 0, lessons: 0 } },
    });
  });

  test('annotates them for GitHub by their path in the repository', async () => {
    const { exitCode, output, errors } = await check(faultyCourse().root, '--github');
    expect(exitCode).toBe(1);
    expect(errors).toContain('2 problems in the course');
    expect(output.trim().split('\n')).toEqual([
      '::error file=content/01-start/own.svg::the image has 501 kB, and 500 kB is the most%0A→ save it smaller, or simplify the drawing',
      expect.stringMatching(/^::error file=content\/02-next\/03-third\.md,line=8,col=1::the link /),
    ]);
  });
});

describe('in a workflow of GitHub', () => {
  const inWorkflow = { GITHUB_ACTIONS: 'true' };

  test('annotations come of themselves, but not among JSON', async () => {
    const { root } = faultyCourse();
    expect((await runScript('cli.ts', ['check'], root, inWorkflow)).output).toMatch(/^::error /);
    const { output } = await runScript('cli.ts', ['check', '--json'], root, inWorkflow);
    expect(JSON.parse(output)).toHaveProperty('problems');
  });

  test('npm run check says what it always says', async () => {
    const { output } = await runScript('check.ts', [], fixtureCourse('own-h1'), inWorkflow);
    expect(output).toBe('');
  });
});

test('course check --external skips what lies in a private network', async () => {
  const course = createGitCourse('to-move', 'check-command-external');
  appendFileSync(`${course.root}/02-next/03-third.md`, '\n[a](http://127.0.0.1:9/a)\n');
  const { exitCode, output, errors } = await check(course.root, '--external');
  expect(exitCode).toBe(0);
  expect(output).toContain('No problems');
  expect(errors).toContain('1 warning');
  expect(errors).toContain('02-next/03-third.md:8:1');
  expect(errors).toContain('it leads to a private network');
});

import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../src/author/import/report.ts';
import { buildCourse } from '../helpers/build-course.ts';
import { commandEnvironment, type Ended } from '../helpers/command.ts';
import { type TemporaryCourse, temporaryCourse } from '../helpers/imports.ts';
import { PROJECT } from '../helpers/project.ts';

const LESSON = '09-the-human-craft/51-saying-no-without-burning-the-bridge.mdx';
const TIDY = 'No problems: 1 lesson in 1 module';

let folder: TemporaryCourse;

beforeEach(() => {
  folder = temporaryCourse({});
  copyFileSync(`${PROJECT}/tests/fixtures/import/pasted-essay.txt`, `${folder.root}/essay.txt`);
});
afterEach(() => folder.remove());

function run(
  script: string,
  args: readonly string[],
  { input = '', basePath = '' } = {},
): Promise<Ended> {
  const env = { ...commandEnvironment(`${folder.root}/course`), BASE_PATH: basePath };
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [`${PROJECT}/src/author/${script}`, ...args],
      { cwd: folder.root, env },
      (_, output, errors) => done({ exitCode: child.exitCode ?? 1, output, errors }),
    );
    child.stdin?.end(input);
  });
}
const course = (...args: string[]) => run('cli.ts', ['import', ...args]);

function filesIn(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

describe('course import', () => {
  test('brings a pasted essay in, takes its outline back as it was mended, and the course builds', async () => {
    const first = await course('essay.txt');
    expect(first.errors).toBe('');
    expect(first.exitCode).toBe(0);
    expect(first.output).toContain('the source says 9 pages, the lesson comes to 1');
    expect(first.output).toContain('\n    The Price of Maybe\n');
    const written = folder.read(`course/${LESSON}`);
    expect(written).toContain('\n## Who Pays It\n');

    const outline = folder.read('essay.outline.txt');
    folder.write('essay.outline.txt', outline.replace('  Who Pays It', '    Who Pays It'));
    const unasked = await course('essay.txt', '--replace');
    expect(unasked.exitCode).toBe(1);
    expect(unasked.errors).toContain(
      'pass it with --outline essay.outline.txt to use it, or delete it',
    );
    expect(folder.read(`course/${LESSON}`)).toBe(written);

    const second = await course('essay.txt', '--outline', 'essay.outline.txt', '--replace');
    expect(second.output).toContain(`replaced    ${LESSON}`);
    expect(folder.read(`course/${LESSON}`)).toBe(written.replace('## Who Pays', '### Who Pays'));

    expect((await run('check.ts', [])).output).toContain(TIDY);
    const built = await buildCourse({ course: `${folder.root}/course`, name: 'import' });
    const page = built.read('the-human-craft/saying-no-without-burning-the-bridge/index.html');
    expect(page).toContain('software for {small} theatres');
    expect(page).toContain('import the list into a spreadsheet');
  });

  test('writes the same bytes a second time, and overwrites nothing unasked', async () => {
    await course('essay.txt');
    const written = folder.read(`course/${LESSON}`);
    const again = await course('essay.txt');
    expect(again.exitCode).toBe(1);
    expect(again.errors).toContain('pass --replace to put it in that lesson');
    await course('essay.txt', '--replace');
    expect(folder.read(`course/${LESSON}`)).toBe(written);
    expect(filesIn(folder.root)).toEqual([
      LESSON.split('/')[1],
      'course.yml',
      'essay.outline.txt',
      'essay.txt',
      'module.yml',
    ]);
  });

  test('shows all and writes nothing in a dry run', async () => {
    const { exitCode, output } = await course('essay.txt', '--dry-run', '--json');
    expect(exitCode).toBe(0);
    const report = JSON.parse(output) as ImportReport;
    expect(report).toMatchObject({ isWritten: false, isDryRun: true, problems: [] });
    expect(report.lessons).toMatchObject([{ file: LESSON, missing: [], words: 260 }]);
    expect(filesIn(folder.root)).toEqual(['essay.txt']);
  });

  test('reads standard input, and puts its outline into the current folder', async () => {
    const input = `A Title\n\n${'A paragraph that is long. '.repeat(9)}`;
    const { output } = await run('cli.ts', ['import', '-', '--module', 'Notes', '--number', '7'], {
      input,
    });
    expect(output).toContain('standard input → 01-notes/07-a-title.mdx');
    expect(existsSync(`${folder.root}/a-title.outline.txt`)).toBe(true);
  });

  test.each([
    [['gone.txt'], 'there is no such file or folder'],
    [['essay.pdf'], 'files that end in .pdf can not be read'],
    [['latin.txt'], 'latin.txt:2\n    the file is not UTF-8'],
    [['essay.txt', '--outline', 'gone.txt'], 'there is no such outline'],
    [['essay.txt', '--into', '.'], 'so it is no course'],
    [['plain.txt'], 'does not say which module'],
    [['damaged.docx'], 'damaged.docx\n    the file is no .docx'],
    [['front.md'], 'front.md:3\n    the front matter is no sound YAML'],
  ])('stops at %j with the reason and writes nothing', async (args, reason) => {
    folder.write('essay.pdf', '%PDF');
    folder.write('plain.txt', 'A Title\n\nText.\n');
    folder.write('damaged.docx', 'PK no more');
    folder.write('front.md', '---\ntitle: A\ndek: "open\n---\n\nText.\n');
    folder.write('latin.txt', Buffer.from('A Title\nCaf\xe9.\n', 'latin1'));
    const before = filesIn(folder.root);
    const { exitCode, errors } = await course(...args);
    expect(errors).toContain(reason);
    expect(errors).not.toContain('    at ');
    expect(exitCode).toBe(1);
    expect(filesIn(folder.root)).toEqual(before);
  });

  test('tells what stopped it as JSON where that is asked for', async () => {
    const { exitCode, output, errors } = await course('gone.txt', '--json');
    expect(exitCode).toBe(1);
    expect(errors).toBe('');
    expect(JSON.parse(output)).toEqual({
      problems: [
        {
          file: 'gone.txt',
          message: 'there is no such file or folder',
          remedy: 'mend the path; - reads plain text from standard input',
        },
      ],
    });
  });

  test('refuses a setting that can not be, before it writes into whatever course', async () => {
    const args = ['import', 'essay.txt', '--into', 'another', '--json'];
    const { exitCode, errors } = await run('cli.ts', args, { basePath: 'a b' });
    expect(errors.trim()).toMatch(/^BASE_PATH can't be "a b": .*$/);
    expect(exitCode).toBe(2);
    expect(filesIn(folder.root)).toEqual(['essay.txt']);
  });

  test('ends with code 2 where it is called wrongly, and with 0 where help is asked for', async () => {
    const calls = [[], ['essay.txt', '--number', 'x'], ['essay.txt', '--nonsense']];
    for (const args of calls) expect((await course(...args)).exitCode).toBe(2);
    const help = await course('--help');
    expect(help.exitCode).toBe(0);
    expect(help.output).toContain('course import essay.txt --outline essay.outline.txt --replace');
  });
});

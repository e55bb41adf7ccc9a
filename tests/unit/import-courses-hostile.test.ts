import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchesPattern } from '../../src/author/import/courses/file-pattern.ts';
import { readCourseSource } from '../../src/author/import/courses/read-course-source.ts';
import { contentsOf, messagesOf, readFiles, writeSource } from '../helpers/source-course.ts';

const SECRET = '# Secret\n\nText.\n';

describe('a folder that means harm', () => {
  test.each([
    '../secret.md',
    'a/../../secret.md',
    '/etc/passwd',
    'C:/secret.md',
    '..\\secret.md',
    'a\0.md',
    'link.md',
    'out/secret.md',
  ])('has no file read from outside by its table of contents: %j', async (name) => {
    const folder = writeSource({
      'a.md': '# A\n\nText.\n',
      '_toc.yml': JSON.stringify({ root: 'a', chapters: [{ file: name }] }),
    });
    writeFileSync(join(folder, '../secret.md'), SECRET);
    symlinkSync(join(folder, '../secret.md'), join(folder, 'link.md'));
    symlinkSync(join(folder, '..'), join(folder, 'out'));
    const course = await readCourseSource(folder);
    expect(course && contentsOf(course)).toEqual([['A', ['A']]]);
    expect(course && messagesOf(course, 'neutralised')).toContain(
      `the table of contents names ${JSON.stringify(name)}, which leads out of the folder: it is left out`,
    );
  });

  test('has symbolic links neither followed out of it nor round in a circle', async () => {
    const folder = writeSource({ 'a.md': '# A\n\nText.\n', 'sub/b.md': '# B\n\nText.\n' });
    writeFileSync(join(folder, '../secret.md'), SECRET);
    symlinkSync(join(folder, '../secret.md'), join(folder, 'c.md'));
    symlinkSync(folder, join(folder, 'sub/loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.md'));
    const course = await readCourseSource(folder);
    expect(course && contentsOf(course)).toEqual([['The course', ['A', 'B']]]);
    expect(course && messagesOf(course, 'neutralised').toSorted()).toEqual([
      'the symbolic link c.md is not followed',
      'the symbolic link sub/loop is not followed',
    ]);
  });

  test('is refused with every page that can not be read, by name and line', async () => {
    const folder = writeSource({
      'a.md': '# A\n\nText.\n',
      'bytes.md': Buffer.from('# B\n\n\xff\xfe\n', 'latin1'),
      'code.mdx': '# C\n\n<Open>\n\nText {\n',
      'fields.md': '---\ntitle: [\n---\n\nText.\n',
      'huge.md': '# H\n',
    });
    truncateSync(join(folder, 'huge.md'), 20_000_001);
    await expect(readCourseSource(folder)).rejects.toMatchObject({
      name: 'SourceError',
      problems: [
        { file: 'bytes.md', line: 3, message: 'the file is not UTF-8' },
        { file: 'code.mdx', line: expect.any(Number) as number },
        { file: 'fields.md', line: expect.any(Number) as number },
        { file: 'huge.md', message: 'the file is larger than 20 MB' },
      ],
    });
  });

  test('has a table of contents that is nested too deep refused', async () => {
    const depth = 5000;
    const toc = `root: a\nchapters: ${'[{sections: '.repeat(depth)}[]${'}]'.repeat(depth)}\n`;
    const folder = writeSource({ 'a.md': '# A\n', '_toc.yml': toc });
    const outcome = await readCourseSource(folder).catch((error: unknown) => error);
    expect(outcome).toMatchObject(
      outcome instanceof Error ? { name: 'SourceError' } : { modules: [{ title: 'A' }] },
    );
    const summary = Array.from({ length: 500 }, (_, at) => `${' '.repeat(at * 2)}- [A](a.md)`);
    const book = writeSource({
      'book.toml': '[book]\n',
      'src/SUMMARY.md': summary.join('\n'),
      'src/a.md': '# A\n',
    });
    await expect(readCourseSource(book)).rejects.toMatchObject({
      problems: [{ file: 'src/SUMMARY.md', line: expect.any(Number) as number }],
    });
  });

  test('has odd settings read as far as they go', async () => {
    const course = await readFiles({
      'a.md': '# A\n\nText.\n',
      '_toc.yml':
        'root: a\nchapters:\n  - 7\n  - null\n  - [a]\n  - {file: [x]}\n  - {file: {}}\nparts: text\n',
      '_config.yml': 'title: [1, 2]\n',
    });
    expect(contentsOf(course)).toEqual([['A', ['A']]]);
  });
});

describe('a pattern of files', () => {
  test.each([
    ['a/b.md', 'a/*.md', true],
    ['a/b.md', 'a/?.md', true],
    ['a/b/c.md', 'a/*', false],
    ['a/b/c.md', 'a/**', true],
    ['a/b/c.md', '**/c.md', true],
    ['c.md', '**/c.md', true],
    ['a/b/c.md', 'a/**/d.md', false],
    ['a.md', 'a.mdx', false],
    ['a+b.md', 'a+b.md', true],
    ['aab.md', 'a+b.md', false],
  ])('%s fits %s: %s', (path, pattern, expected) => {
    expect(matchesPattern(path, pattern)).toBe(expected);
  });

  test('takes no longer for being built of stars', () => {
    expect(matchesPattern('a'.repeat(2000), `${'*a'.repeat(500)}b`)).toBe(false);
  });
});

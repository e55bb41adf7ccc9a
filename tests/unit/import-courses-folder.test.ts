import { describe, expect, test } from 'vitest';
import { readCourseSource } from '../../src/author/import/courses/read-course-source.ts';
import { RESERVED_SLUGS } from '../../src/site.config.ts';
import {
  bodyOf,
  contentsOf,
  lessonOf,
  messagesOf,
  readFiles,
  writeSource,
} from '../helpers/source-course.ts';

const page = (title: string, text = 'Some text.') => `# ${title}\n\n${text}\n`;
const slugsOf = (course: Awaited<ReturnType<typeof readFiles>>) =>
  course.modules.flatMap(({ lessons }) => lessons.map(({ slug }) => slug));

describe('a folder of Markdown', () => {
  test('is sorted as people count, the README first, with its folders for modules', async () => {
    const course = await readFiles({
      'README.md': page('Learn to Bake', 'Twelve weeks of bread. Bring flour.'),
      '10-rye/README.md': page('Rye', 'Rye is dark.'),
      '10-rye/2-second.md': page('Second'),
      '10-rye/10-tenth.md': page('Tenth'),
      '2-wheat/one.mdx': page('One'),
      '2-wheat/deeper/two.md': page('Two'),
      'words.md': page('Words'),
      'LICENSE.md': 'As you like.\n',
      '_sidebar.md': '- x\n',
      'node_modules/x/README.md': page('X'),
      '_build/x.md': page('X'),
      '.hidden/x.md': page('X'),
      'translations/de/README.md': page('Backen'),
    });
    expect(course).toMatchObject({ title: 'Learn to Bake', description: 'Twelve weeks of bread.' });
    expect(contentsOf(course)).toEqual([
      ['Learn to Bake', ['Learn to Bake']],
      ['Wheat', ['One', 'Two']],
      ['Rye', ['Rye', 'Second', 'Tenth']],
      ['Words', ['Words']],
    ]);
    expect(course.modules[2]?.description).toBe('Rye is dark.');
    expect(messagesOf(course, 'lost')).toEqual([
      'names that start with _ are no lessons, so left out: _sidebar.md',
      'pages of the repository, not of the course, left out: LICENSE.md',
      'translations holds translations: left out',
    ]);
  });

  test('with a folder for each lesson is one module', async () => {
    const course = await readFiles(
      { '01-a/README.md': page('A'), '02-b/lesson.md': page('B'), '03-c/index.md': page('C') },
      'my_little-course',
    );
    expect(contentsOf(course)).toEqual([['My little course', ['A', 'B', 'C']]]);
  });

  test('has its first level that holds lessons for modules', async () => {
    const course = await readFiles({
      'docs/one/a.md': page('A'),
      'docs/one/b.md': page('B'),
      'docs/two/c.md': page('C'),
      'docs/two/d.md': page('D'),
    });
    expect(contentsOf(course)).toEqual([
      ['One', ['A', 'B']],
      ['Two', ['C', 'D']],
    ]);
  });

  test('has a title for a page that names none, from its first heading or its file', async () => {
    const course = await readFiles({
      'README.md':
        '<p align="center"><img src="a.png"></p>\n\n<h1 align="center">Big Course</h1>\n\nText.\n',
      '01-first_steps.md': 'Only text.\n',
      'empty.md': '',
    });
    expect(contentsOf(course)).toEqual([['Big Course', ['Big Course', 'First steps', 'Empty']]]);
    expect(messagesOf(course, 'guessed')).toContain('the page has no title: "First steps"');
    expect(bodyOf(course, 'README.md')).not.toContain('Big Course');
  });

  test('without a page of Markdown is no course', async () => {
    expect(await readCourseSource(writeSource({ 'a.txt': 'text' }))).toBeUndefined();
    expect(await readCourseSource(writeSource({}))).toBeUndefined();
  });
});

describe('names', () => {
  test('of lessons are each there once, by the module where titles repeat', async () => {
    const course = await readFiles({
      'a/1.md': page('Introduction'),
      'a/2.md': page('Exercises'),
      'b/1.md': page('Introduction'),
      'b/2.md': page('Exercises'),
      'b/3.md': page('Exercises'),
      'b/4.md': page('A – B'),
      'b/5.md': page('☃'),
    });
    expect(slugsOf(course)).toEqual([
      'introduction',
      'exercises',
      'introduction-b',
      'exercises-b',
      'exercises-2',
      'a-b',
      'lesson',
    ]);
  });

  test('of lessons and modules are none that the site uses itself', async () => {
    const course = await readFiles({
      'search/1.md': page('Search'),
      'search/2.md': page('Glossary'),
      'glossary/1.md': page('X'),
      'glossary/2.md': page('Y'),
    });
    for (const slug of slugsOf(course)) expect(RESERVED_SLUGS).not.toContain(slug);
    expect(course.modules.map(({ title }) => title)).toEqual(['Glossary 1', 'Search 1']);
  });

  test('of modules differ from each other, also where they are long, and are no bare numbers', async () => {
    const long = 'word '.repeat(40).trim();
    const course = await readFiles({
      'a/README.md': page('Same'),
      'a/1.md': page('1'),
      'b/README.md': page('Same!'),
      'b/1.md': page('1'),
      'c/README.md': page(`${long} c`),
      'c/1.md': page('1'),
      'd/README.md': page(`${long} d`),
      'd/1.md': page('1'),
      'e/README.md': page('2024'),
      'e/1.md': page('1'),
    });
    expect(course.modules.map(({ title }) => title)).toEqual([
      'Same',
      'Same! 2',
      `${long} c`,
      `2. ${long} d`,
      'Module 2024',
    ]);
    expect(new Set(slugsOf(course)).size).toBe(10);
  });

  test('of lessons are those that links lead to', async () => {
    const course = await readFiles({
      'a/1.md': page('Introduction', '[next](../b/1.md)'),
      'a/2.md': page('More'),
      'b/1.md': page('Introduction'),
      'b/2.md': page('More'),
    });
    expect(bodyOf(course, 'a/1.md')).toBe('[next](introduction-b)');
    expect(lessonOf(course, 'b/1.md').slug).toBe('introduction-b');
  });
});

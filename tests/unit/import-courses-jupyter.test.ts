import { describe, expect, test } from 'vitest';
import { readCourseSource } from '../../src/author/import/courses/read-course-source.ts';
import { contentsOf, messagesOf, readFiles, writeSource } from '../helpers/source-course.ts';

const page = (title: string, text = 'Some text.') => `# ${title}\n\n${text}\n`;
const CONFIG = 'title: Waves\nauthor: somebody\n';

describe('a Jupyter Book', () => {
  test('has the parts of its table of contents for modules, and its root first', async () => {
    const course = await readFiles({
      '_config.yml': CONFIG,
      '_toc.yml': `format: jb-book
root: intro
parts:
  - caption: Basics
    chapters:
      - file: basics/ten
        title: Not its title
      - file: basics/two.md
        sections:
          - file: basics/deep
  - caption: More
    chapters:
      - glob: more/*
      - url: https://example.org
`,
      'intro.md': page('Hello', 'This is about waves. They come and go.'),
      'basics/ten.md': page('Ten'),
      'basics/two.md': page('Two'),
      'basics/deep.md': page('Deep'),
      'more/10.md': page('More 10'),
      'more/2.md': page('More 2'),
      'more/deeper/3.md': page('More 3'),
    });
    expect(course).toMatchObject({ title: 'Waves', description: 'This is about waves.' });
    expect(contentsOf(course)).toEqual([
      ['Hello', ['Hello']],
      ['Basics', ['Ten', 'Two', 'Deep']],
      ['More', ['More 2', 'More 10']],
    ]);
    expect(messagesOf(course, 'lost')).toEqual([
      'the link to https://example.org in the table of contents is left out',
    ]);
  });

  test('without parts has chapters with sections for modules', async () => {
    const course = await readFiles({
      '_config.yml': CONFIG,
      '_toc.yml':
        'format: jb-book\nroot: a\nchapters:\n  - file: b\n  - file: c\n    sections:\n      - file: d\n',
      'a.md': page('A'),
      'b.md': page('B'),
      'c.md': page('C'),
      'd.md': page('D'),
    });
    expect(contentsOf(course)).toEqual([
      ['Waves', ['A', 'B']],
      ['C', ['C', 'D']],
    ]);
  });

  test('that is an article is one module', async () => {
    const course = await readFiles({
      '_toc.yml': 'format: jb-article\nroot: a\nsections:\n  - file: b\n  - file: c\n',
      'a.md': page('The Article'),
      'b.md': page('B'),
      'c.rst': 'C\n=\n',
    });
    expect(contentsOf(course)).toEqual([['The Article', ['The Article', 'B']]]);
    expect(messagesOf(course, 'lost')).toEqual([
      'c.rst is no Markdown and no notebook: it is left out',
    ]);
  });

  test('in the format of before is told how to be brought up to date', async () => {
    const folder = writeSource({ '_toc.yml': '- file: intro\n- file: other\n' });
    await expect(readCourseSource(folder)).rejects.toThrow('jupyter-book toc migrate');
  });

  test('whose table of contents holds itself, or is built to grow without end, ends all the same', async () => {
    const circle = {
      'a.md': page('A'),
      '_toc.yml': 'root: a\nchapters: &all\n  - sections: *all\n',
    };
    expect(contentsOf(await readFiles(circle, 'circle'))).toEqual([['A', ['A']]]);
    const levels = Array.from({ length: 9 }, (_, index) => {
      const above = `*a${index}, `.repeat(9).slice(0, -2);
      return `a${index + 1}: &a${index + 1} [${above}]`;
    });
    const bomb = `a0: &a0 [{file: a}]\n${levels.join('\n')}\nchapters: *a9\n`;
    await expect(
      readCourseSource(writeSource({ 'a.md': page('A'), '_toc.yml': bomb })),
    ).rejects.toMatchObject({ problems: [{ file: '_toc.yml' }] });
  });

  test('with settings that are no YAML names the line', async () => {
    const folder = writeSource({ '_toc.yml': 'root: a\nchapters: [\n  - b: {\n' });
    await expect(readCourseSource(folder)).rejects.toMatchObject({
      problems: [{ file: '_toc.yml', line: expect.any(Number) as number }],
    });
  });
});

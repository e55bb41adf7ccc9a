import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCourseSource } from '../../src/author/import/courses/read-course-source.ts';
import {
  bodyOf,
  lessonOf,
  messagesOf,
  PNG,
  readFiles,
  type SourceFiles,
  writeSource,
} from '../helpers/source-course.ts';

const TARGETS = {
  'README.md': '# Start\n\nText.\n',
  'part/README.md': '# The Part\n\nText.\n',
  'part/two words.md': '# Two Words\n\n## Same\n\nx\n\n## Same\n\nx\n\n## `code` & more\n\nx\n',
};

async function linksIn(text: string, files: SourceFiles = {}) {
  const course = await readFiles({ ...TARGETS, ...files, 'part/from.md': `# From\n\n${text}\n` });
  return { course, body: bodyOf(course, 'part/from.md') };
}

describe('a link from lesson to lesson', () => {
  test.each([
    ['[x](<two words.md>)', '[x](two-words)'],
    ['[x](./two%20words.md)', '[x](two-words)'],
    ['[x](two%20words)', '[x](two-words)'],
    ['[x](two%20words.html)', '[x](two-words)'],
    ['[x](/part/two%20words.md)', '[x](two-words)'],
    ['[x](../README.md)', '[x](start)'],
    ['[x](..)', '[x](start)'],
    ['[x](README.md "a title")', '[x](the-part "a title")'],
    ['[x](./)', '[x](the-part)'],
    ['[x](../part/)', '[x](the-part)'],
    ['[x][there]\n\n[there]: two%20words.md', '[x](two-words)'],
    ['**[a `b`](two%20words.md)**', '**[a `b`](two-words)**'],
    ['<a href="two%20words.md">x</a>', '[x](two-words)'],
    ['[x](two%20words.md?plain=1#same-1)', '[x](two-words#same-1)'],
    ['[x](two%20words.md#code--more)', '[x](two-words#code--more)'],
    ['[x](two%20words.md#two-words)', '[x](two-words)'],
    ['[x](from.md)', '[x](from)'],
    ['[x](#from)', '[x](from)'],
  ])('%s leads to %s', async (text, expected) => {
    const { body, course } = await linksIn(text);
    expect(body).toBe(expected);
    expect(messagesOf(course, 'lost')).toEqual([]);
  });

  test.each([
    '[x](https://example.org/a.md)',
    '[x](//example.org/a.md)',
    '[x](mailto:a@example.org)',
  ])('%s stays as it is', async (text) => {
    expect((await linksIn(text)).body).toBe(text);
  });

  test.each([
    '[x](gone.md)',
    '[x](data.csv)',
    '[x](../../outside.md)',
    '[x](../../../../../../../etc/passwd)',
    '[x](/etc/passwd)',
    '[x](%00)',
    '[x](..%5C..%5Cx.md)',
    '[x](%E0%A4%A)',
  ])('%s leads to no lesson, so its words are kept and the author is told where', async (text) => {
    const { body, course } = await linksIn(text, { 'part/data.csv': 'a,b\n' });
    expect(body).toBe('x');
    expect(lessonOf(course, 'part/from.md').document.notices).toContainEqual({
      kind: 'lost',
      message: expect.stringMatching(
        /^the link "x" in part\/from\.md leads to .* no lesson of the course: its words are kept$/s,
      ) as string,
      line: 3,
    });
  });

  test('to a section that is not there leads to the lesson, or nowhere within its own', async () => {
    const { body, course } = await linksIn('[x](two%20words.md#gone) and [y](#gone)');
    expect(body).toBe('[x](two-words) and y');
    expect(messagesOf(course, 'lost')).toEqual([
      'the link "x" in part/from.md leads to no section of part/two words.md, #gone: it leads to the lesson',
      'the link "y" in part/from.md leads to no section of part/from.md, #gone: its words are kept',
    ]);
  });
});

describe('a heading', () => {
  test('keeps the id that its author wrote, and the others theirs', async () => {
    const { course } = await linksIn('[1](a.md#mine) [2](a.md#plain) [3](a.md#plain-1)', {
      'part/a.md':
        '# A\n\n## Plain\n\nx\n\n## Other {#plain-1}\n\nx\n\n## Plain\n\nx\n\n## One {#mine}\n\nx\n',
    });
    expect(bodyOf(course, 'part/from.md')).toBe('[1](a#mine) [2](a#plain) [3](a#plain-1)');
    const headings = bodyOf(course, 'part/a.md').match(/^##.*$/gm);
    expect(headings).toEqual(['## Plain', '## Other {#plain-1}', '## Plain', '## One {#mine}']);
  });

  test('that repeats the title keeps its number', async () => {
    const { course } = await linksIn('[x](a.md#a-1)', { 'part/a.md': '# A\n\n## A\n\nx\n' });
    expect(bodyOf(course, 'part/a.md')).toContain('## A {#a-1}');
    expect(bodyOf(course, 'part/from.md')).toBe('[x](a#a-1)');
  });

  test('has no id of the page around it, and none twice', async () => {
    const { course } = await linksIn('[1](a.md#Main) [2](a.md#twice)', {
      'part/a.md': '# A\n\n## One {#Main}\n\nx\n\n## Two {#twice}\n\nx\n\n## Three {#twice}\n\nx\n',
    });
    expect(bodyOf(course, 'part/from.md')).toBe('[1](a#one) [2](a#twice)');
    expect(bodyOf(course, 'part/a.md').match(/^##.*$/gm)).toEqual([
      '## One',
      '## Two {#twice}',
      '## Three',
    ]);
  });

  test('stands for an anchor of HTML right before it or in its section', async () => {
    const { course } = await linksIn('[1](a.md#old) [2](a.md#inside) [3](a.md#top)', {
      'part/a.md':
        '# A\n\n<a id="top"></a>\n\nText.\n\n## One\n\nSome <a name="inside"></a>text.\n\n<a id="old"></a>\n\n## Two\n\nx\n',
    });
    expect(bodyOf(course, 'part/from.md')).toBe('[1](a#two) [2](a#one) [3](a)');
  });
});

describe('an image', () => {
  const SHOWN =
    '# A\n\n![one](pic.png) ![two](../figures/pic.png?raw=true) ![three](/figures/pic.png)\n';

  test('is read from beside its page, from another folder and from the top', async () => {
    const course = await readFiles({
      'part/a.md': SHOWN,
      'part/pic.png': PNG,
      'figures/pic.png': PNG,
    });
    const { images } = lessonOf(course, 'part/a.md').document;
    expect(images.map(({ bytes }) => bytes?.length)).toEqual([PNG.length, PNG.length, PNG.length]);
  });

  test('of another site is a link, or its words within a link', async () => {
    const text =
      '![a map](https://example.org/map.png) [![badge](//example.org/b.svg)](https://example.org)';
    const course = await readFiles({ 'a.md': `# A\n\n${text}\n` });
    expect(bodyOf(course, 'a.md')).toBe(
      '[a map](https://example.org/map.png) [badge](https://example.org)',
    );
    expect(lessonOf(course, 'a.md').document.images).toEqual([]);
    expect(messagesOf(course, 'lost')).toEqual([]);
    expect(messagesOf(course, 'changed')).toContain(
      'an image of another site is not shown: it is a link or its words (2 times)',
    );
  });

  test.each(['../../outside.png', '/../../outside.png', 'a%5C..%5C..%5Coutside.png', 'link.png'])(
    'outside the folder is never read: %s',
    async (url) => {
      const folder = writeSource({ 'part/a.md': `# A\n\n![secret](${url})\n` });
      writeFileSync(join(folder, '../outside.png'), PNG);
      symlinkSync(join(folder, '../outside.png'), join(folder, 'part/link.png'));
      const course = await readCourseSource(folder);
      expect(course && bodyOf(course, 'part/a.md')).toBe('secret');
      expect(course && lessonOf(course, 'part/a.md').document.images).toEqual([]);
      expect(course && messagesOf(course, 'neutralised')).toContainEqual(
        expect.stringContaining('lies outside the folder of the course') as string,
      );
    },
  );

  test('larger than 20 MB is left out', async () => {
    const folder = writeSource({ 'a.md': '# A\n\n![huge](huge.png)\n', 'huge.png': PNG });
    truncateSync(join(folder, 'huge.png'), 20_000_001);
    const course = await readCourseSource(folder);
    expect(course && bodyOf(course, 'a.md')).toBe('huge');
    expect(course && messagesOf(course, 'lost')).toContain(
      'the image huge.png is larger than any page should load',
    );
  });
});

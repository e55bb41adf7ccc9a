import { describe, expect, test } from 'vitest';
import { bodyOf, contentsOf, lessonOf, messagesOf, readFiles } from '../helpers/source-course.ts';

const page = (fields: string, text = 'Some text.') => `---\n${fields}\n---\n\n${text}\n`;

describe('the docs of Docusaurus', () => {
  const SITE = {
    'docusaurus.config.js': "throw new Error('run');\nmodule.exports = { title: 'The Kitchen' };\n",
    'sidebars.js': "throw new Error('run');\n",
    'docs/intro.md': page('sidebar_position: 1\nslug: /', '# Welcome\n\nCook with us. It is fun.'),
    'docs/10-last/01-b.md': '# Bread\n\nText.\n',
    'docs/10-last/02-a.md': '# Apples\n\nText.\n',
    'docs/basics/_category_.json': '{ "label": "The Basics", "position": 2 }',
    'docs/basics/knives.md': page('title: Knives\nsidebar_position: 2\nid: blades'),
    'docs/basics/fire.mdx': page('title: Fire\nsidebar_position: 1'),
    'docs/basics/deep/index.md': page('title: Deep'),
    'docs/basics/_partial.mdx': 'A part.\n',
    'docs/basics/later.md': page('title: Later\ndraft: true'),
  };

  test('are in the order of positions and numbers, with the labels of categories for modules', async () => {
    const course = await readFiles(SITE);
    expect(course.title).toBe('The Kitchen');
    expect(contentsOf(course)).toEqual([
      ['Welcome', ['Welcome']],
      ['The Basics', ['Fire', 'Knives', 'Deep']],
      ['Last', ['Bread', 'Apples']],
    ]);
  });

  test('are read without running any code, which the author is told', async () => {
    const course = await readFiles(SITE);
    expect(messagesOf(course, 'guessed')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^sidebars\.js is code and was not run/) as string,
        expect.stringMatching(/^the title of the course, "The Kitchen", was found in/) as string,
      ]),
    );
    expect(messagesOf(course, 'lost')).toEqual([
      'drafts are left out: docs/basics/later.md',
      'names that start with _ are no pages, so left out: docs/basics/_partial.mdx',
    ]);
  });

  test('link by file, by address without numbers, by id and by slug', async () => {
    const course = await readFiles({
      ...SITE,
      'docs/basics/fire.mdx': page(
        'title: Fire\nsidebar_position: 1',
        [
          '[1](./knives.md)',
          '[2](/docs/last/b)',
          '[3](../10-last/01-b.md)',
          '[4](blades)',
          '[5](/docs/)',
          '[6](@site/docs/intro.md)',
          '[7](../last/b)',
          '[8](deep/)',
          '[9](/blog/news)',
        ].join(' '),
      ),
    });
    expect(bodyOf(course, 'docs/basics/fire.mdx')).toBe(
      '[1](knives) [2](bread) [3](bread) [4](knives) [5](welcome) [6](welcome) [7](bread) [8](deep) 9',
    );
  });

  test('are known by their categories or positions where the folder of docs alone is given', async () => {
    const course = await readFiles(
      {
        'b.md': page('sidebar_position: 1', '# First\n\nText.'),
        'a.md': page('sidebar_position: 2', '# Second\n\nText.'),
      },
      'my-docs',
    );
    expect(contentsOf(course)).toEqual([['My docs', ['First', 'Second']]]);
  });

  test('that are Markdown and no MDX are read all the same', async () => {
    const course = await readFiles({
      'a.md': page('sidebar_position: 1', '# Less\n\n1 < 2 {and more\n'),
      'b.md': page(
        'sidebar_position: 2',
        "# Tabs\n\nimport A from './a';\n\n<Tabs>\n\nInside.\n\n</Tabs>\n",
      ),
    });
    expect(bodyOf(course, 'a.md')).toContain('1 < 2 {and more');
    expect(bodyOf(course, 'b.md')).toContain('Inside.');
  });
});

describe('the docs of Starlight', () => {
  const ROOT = 'src/content/docs';
  const SITE = {
    'astro.config.mjs': "throw 1;\nstarlight({ title: 'My Docs', sidebar: [] });\n",
    [`${ROOT}/index.mdx`]: page('title: Home\ndescription: What it is.'),
    [`${ROOT}/404.md`]: page('title: Not there'),
    [`${ROOT}/guides/zebra.md`]: page('title: Zebra\nsidebar:\n  order: 1'),
    [`${ROOT}/guides/Ape.md`]: page('title: Ape'),
    [`${ROOT}/guides/hidden.md`]: page('title: Hidden\ndraft: true'),
    [`${ROOT}/reference/index.md`]: page(
      'title: Reference\nsidebar:\n  order: 0',
      'All parts of it.',
    ),
    [`${ROOT}/reference/parts.md`]: page('title: Parts'),
  };

  test('are in the order of their fields and names, the index first', async () => {
    const course = await readFiles(SITE);
    expect(course).toMatchObject({ title: 'My Docs', description: 'What it is.' });
    expect(contentsOf(course)).toEqual([
      ['Home', ['Home']],
      ['Reference', ['Reference', 'Parts']],
      ['Guides', ['Zebra', 'Ape']],
    ]);
    expect(course.modules[1]?.description).toBe('All parts of it.');
    expect(messagesOf(course, 'lost')).toContain(`drafts are left out: ${ROOT}/guides/hidden.md`);
    expect(messagesOf(course, 'guessed')).toContainEqual(
      expect.stringContaining('the sidebar in astro.config.mjs is code') as string,
    );
  });

  test('are those of the first language', async () => {
    const course = await readFiles({
      ...SITE,
      [`${ROOT}/de/index.mdx`]: page('title: Zuhause'),
      [`${ROOT}/de/guides/zebra.md`]: page('title: Zebras'),
      [`${ROOT}/go/types.md`]: page('title: Types in Go'),
    });
    expect(contentsOf(course).flatMap(([, titles]) => titles)).not.toContain('Zuhause');
    expect(contentsOf(course).flatMap(([, titles]) => titles)).toContain('Types in Go');
    expect(messagesOf(course, 'lost')).toContain('folders that hold translations are left out: de');
  });

  test('link from where each page is published, and to sections', async () => {
    const course = await readFiles({
      ...SITE,
      [`${ROOT}/guides/zebra.md`]: page(
        'title: Zebra',
        '[1](../ape/) [2](/guides/ape/#far-away) [3](../../reference/) [4](./Ape.md) [5](/) [6](#stripes)\n\n## Stripes\n\nx',
      ),
      [`${ROOT}/guides/Ape.md`]: page('title: Ape', '## Far away\n\nx'),
    });
    expect(bodyOf(course, `${ROOT}/guides/zebra.md`).split('\n')[0]).toBe(
      '[1](ape) [2](ape#far-away) [3](reference) [4](ape) [5](home) [6](#stripes)',
    );
    expect(lessonOf(course, `${ROOT}/guides/zebra.md`).document.notices).not.toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('the link') as string }),
    );
  });
});

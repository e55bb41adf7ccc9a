import { describe, expect, test } from 'vitest';
import { bodyOf, contentsOf, lessonOf, noticesOf, readFiles } from '../helpers/source-course.ts';

const TOML = '[book]\ntitle = "Sailing"\n';

describe('a page of an mdBook', () => {
  test('takes the heading that opens a section for its title', async () => {
    const course = await readFiles({
      'book.toml': TOML,
      'src/SUMMARY.md': '- [Boats](a.md)\n- [Hull forms](b.md)\n- [Sails](c.md)\n',
      'src/a.md': '## Boats at Sea\n\nText.\n\n### Big ones\n\nText.\n',
      'src/b.md': '## Hull Forms\n\nText.\n\n## More\n\nText.\n',
      'src/c.md': '## Main\n\nText.\n\n## Jib\n\nText.\n',
    });
    expect(contentsOf(course)).toEqual([['Sailing', ['Boats at Sea', 'Hull Forms', 'Sails']]]);
    expect(bodyOf(course, 'src/a.md')).toBe('Text.\n\n## Big ones\n\nText.');
    expect(bodyOf(course, 'src/b.md')).toBe('Text.\n\n## More\n\nText.');
    expect(bodyOf(course, 'src/c.md')).toContain('## Main');
  });

  test('shows what it includes from files of its folder, whole, by lines or by an anchor', async () => {
    const course = await readFiles({
      'book.toml': TOML,
      'src/SUMMARY.md': '- [A](a.md)\n',
      'src/a.md': [
        '# A',
        '',
        '```rust',
        '{{#include ../code/boat.rs}}',
        '---',
        '{{#rustdoc_include ../code/boat.rs:2}}',
        '---',
        '{{#include ../code/boat.rs:4:}}',
        '---',
        '{{#include ../code/boat.rs:sail}}',
        '---',
        '\\{{#include as-it-stands}}',
        '```',
        '',
        '[a link](nowhere.md)',
      ].join('\n'),
      'code/boat.rs': 'one\ntwo\n// ANCHOR: sail\nthree\n// ANCHOR_END: sail\nfour\n',
    });
    expect(bodyOf(course, 'src/a.md')).toContain(
      [
        'one\ntwo\nthree\nfour',
        '---\ntwo',
        '---\nthree\nfour',
        '---\nthree',
        '---\n{{#include as-it-stands}}\n```',
      ].join('\n'),
    );
    // What is put in moves no line.
    expect(noticesOf(course)).toContainEqual({
      kind: 'lost',
      message: expect.stringContaining('"a link"') as string,
      line: 15,
    });
  });

  test('includes nothing from outside its folder', async () => {
    const course = await readFiles({
      'book.toml': TOML,
      'src/SUMMARY.md': '- [A](a.md)\n',
      'src/a.md':
        '# A\n\n```\n{{#include ../../../../../../../../etc/passwd}}\n{{#include /etc/passwd}}\n```\n',
    });
    expect(bodyOf(course, 'src/a.md')).toContain('{{#include ../../../../../../../../etc/passwd}}');
    expect(bodyOf(course, 'src/a.md')).toContain('{{#include /etc/passwd}}');
  });

  test('keeps the ids of headings by the rule of mdBook, writing down what the site would change', async () => {
    const course = await readFiles({
      'book.toml': TOML,
      'src/SUMMARY.md': '- [A](a.md)\n- [B](b.md)\n',
      'src/a.md':
        '# A\n\n## Same\n\nx\n\n## Same\n\nx\n\n## One²  two ☃\n\nx\n\n## By hand {#mine}\n\nx\n',
      'src/b.md':
        '# B\n\n[1](a.md#same-1) [2](a.html#mine) [3](a.md#a) [4](./a.md#one²--two-) [5](a.md#gone)\n',
    });
    expect(bodyOf(course, 'src/a.md')).toMatch(/## By hand \{#mine\}/);
    expect(bodyOf(course, 'src/a.md')).toMatch(/## Same\n\nx\n\n## Same\n/);
    const links = bodyOf(course, 'src/b.md');
    expect(links).toContain('[1](a#same-1) [2](a#mine) [3](a)');
    expect(links).toContain('[5](a)');
    expect(lessonOf(course, 'src/b.md').document.notices).toContainEqual({
      kind: 'lost',
      message:
        'the link "5" in src/b.md leads to no section of src/a.md, #gone: it leads to the lesson',
      line: 3,
    });
  });
});

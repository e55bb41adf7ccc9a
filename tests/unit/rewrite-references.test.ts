import { describe, expect, test } from 'vitest';
import { type Relocation, rewriteReferences } from '../../src/author/edits/rewrite-references.ts';
import { applyEdits } from '../../src/author/edits/text-edits.ts';
import { findReferences } from '../../src/compile/lesson-references.ts';
import { CourseMap } from '../../src/lib/course-map.ts';
import type { LessonPlace } from '../../src/lib/types.ts';

type Format = 'md' | 'mdx';

function lesson(file: string, format: Format = 'md'): LessonPlace {
  const [dir = '', name = ''] = file.split('/');
  const slug = name.replace(/^\d+-|\.mdx?$/g, '');
  return { number: parseInt(name), slug, moduleSlug: dir.slice(3), format, file };
}

/** A course in which lesson `old` becomes `new` in another module, and the module `two` becomes `deux`. */
const PLACES = [
  [lesson('01-one/01-here.md'), lesson('01-one/01-here.md')],
  [lesson('01-one/02-old.md'), lesson('02-deux/05-new.md')],
  [lesson('02-two/03-other.md'), lesson('02-deux/03-other.md')],
  [lesson('01-one/04-odd.md'), { ...lesson('01-one/04-a (b).md'), slug: 'ein-straße' }],
] as const;
const ONE = { number: 1, slug: 'one', dir: '01-one' };
const TWO = { number: 2, slug: 'two', dir: '02-two' };
const DEUX = { number: 2, slug: 'deux', dir: '02-deux' };

const relocation: Relocation = {
  before: new CourseMap(
    [ONE, TWO],
    PLACES.map(([from]) => from),
  ),
  after: new CourseMap(
    [ONE, DEUX],
    PLACES.map(([, to]) => to),
  ),
  lessons: new Map(PLACES.map(([from, to]) => [from.file, to])),
  modules: new Map([
    ['01-one', ONE],
    ['02-two', DEUX],
  ]),
  fileAfter: (path) =>
    path === '01-one/own.svg' ? '02-deux/own.svg' : path.replace('02-two/', '02-deux/'),
};

function rewrite(source: string, format: Format = 'md', from = '01-one/01-here.md'): string {
  const references = findReferences(source, format);
  return applyEdits(source, rewriteReferences(source, references, from, relocation));
}

describe('every reference is rewritten where it stands', () => {
  test.each([
    ['[a](old)', '[a](new)'],
    ['[a](old#s-1 "old")', '[a](new#s-1 "old")'],
    ['[a](old?x=1&y#s)', '[a](new?x=1&y#s)'],
    ['[a](old/)', '[a](new/)'],
    ['[a](<old> (old))', '[a](<new> (old))'],
    ['[old](\n  old\n  "t")', '[old](\n  new\n  "t")'],
    ['[a](/one/old/#s)', '[a](/deux/new/#s)'],
    ['[a](/one/old)', '[a](/deux/new)'],
    ['[a](/two/)', '[a](/deux/)'],
    ['[a](../02-two)', '[a](../02-deux)'],
    ['[a](02-old.md)', '[a](../02-deux/05-new.md)'],
    ['[a](./02-old.md#s)', '[a](../02-deux/05-new.md#s)'],
    ['[a](../02-two/03-other.md)', '[a](../02-deux/03-other.md)'],
    ['![o](../02-two/a%20b.svg)', '![o](../02-deux/a%20b.svg)'],
    ['![o](own.svg "own.svg")', '![o](../02-deux/own.svg "own.svg")'],
    ['[![o](own.svg)](old)', '[![o](../02-deux/own.svg)](new)'],
    [
      '[old], [x][old] and ![y][i]\n\n[old]: old#s "old"\n[i]: <own.svg>',
      '[old], [x][old] and ![y][i]\n\n[old]: new#s "old"\n[i]: <../02-deux/own.svg>',
    ],
    ['> - [a](old)\n>   [b](old)', '> - [a](new)\n>   [b](new)'],
    [
      '| a | b |\n|---|---|\n| [x](old) | `\\|` [y](old#a\\|b) |',
      '| a | b |\n|---|---|\n| [x](new) | `\\|` [y](new#a\\|b) |',
    ],
    ['text[^1]\n\n[^1]: see [a](old)', 'text[^1]\n\n[^1]: see [a](new)'],
    ['## A [b](old) {#old}', '## A [b](new) {#old}'],
    ['[a](o&#108;d#s)', '[a](new#s)'],
    ['[a](&#111;ld\\#s)', '[a](new\\#s)'],
    ['[a](%6Fld)', '[a](new)'],
    ['[a](04-odd.md)', '[a](04-a%20%28b%29.md)'],
    ['[a](odd) 日本 [b](odd)', '[a](ein-straße) 日本 [b](ein-straße)'],
    ['\r\n[a](old)\r\n\r\n[b](old)\r\n', '\r\n[a](new)\r\n\r\n[b](new)\r\n'],
    [
      '\uFEFF---\r\ntitle: "[a](old)"\r\ndek: old\r\n---\r\n\r\n[a](old)',
      '\uFEFF---\r\ntitle: "[a](old)"\r\ndek: old\r\n---\r\n\r\n[a](new)',
    ],
  ])('%j', (source, expected) => {
    expect(rewrite(source)).toBe(expected);
    expect(rewrite(source, 'mdx')).toBe(expected);
  });

  test.each([
    ['a <a class="old" href="old#s">old</a>', 'a <a class="old" href="new#s">old</a>'],
    ["<div>\n<p><a href='old'>x</a></p>\n</div>", "<div>\n<p><a href='new'>x</a></p>\n</div>"],
    [
      '> <div>\n>   <a href=old>x</a>\n> <img src="own.svg">\n> </div>',
      '> <div>\n>   <a href=new>x</a>\n> <img src="../02-deux/own.svg">\n> </div>',
    ],
    ['- <p>\n  <a\n   HREF = "old">x</a></p>', '- <p>\n  <a\n   HREF = "new">x</a></p>'],
    ['<a href="old?a=1&amp;b=2#c">x</a>', '<a href="new?a=1&amp;b=2#c">x</a>'],
    ['<!-- <a href="old"> --> <a href="old">', '<!-- <a href="old"> --> <a href="new">'],
  ])('in HTML of plain Markdown: %j', (source, expected) => {
    expect(rewrite(source)).toBe(expected);
  });

  test.each([
    ['a <a title="old" href="old#s">old</a>', 'a <a title="old" href="new#s">old</a>'],
    ["<a\n  href='old'\n>\n\n[b](old)\n\n</a>", "<a\n  href='new'\n>\n\n[b](new)\n\n</a>"],
    ['> <img alt="" src="own.svg" />', '> <img alt="" src="../02-deux/own.svg" />'],
    [
      '<Callout title="[a](old)">\n\n[a](old)\n\n</Callout>',
      '<Callout title="[a](old)">\n\n[a](new)\n\n</Callout>',
    ],
    [
      "import x from '../02-two/chart.js';\nexport { y } from './own.svg';",
      "import x from '../02-deux/chart.js';\nexport { y } from '../02-deux/own.svg';",
    ],
  ])('in MDX: %j', (source, expected) => {
    expect(rewrite(source, 'mdx')).toBe(expected);
  });
});

describe('all else stays as it is', () => {
  test.each<[string, Format[]]>([
    ['`[a](old)` and ``[a](old) ` ``', ['md', 'mdx']],
    ['```md\n[a](old)\n\n[old]: old\n```', ['md', 'mdx']],
    ['~~~\n<a href="old">\n~~~', ['md', 'mdx']],
    ['    [a](old)', ['md']],
    ['\\[a](old) and [a] (old)', ['md', 'mdx']],
    [
      '[a](old.md) [b](older) [c](https://example.org/old) [d](#old) [e](mailto:old)',
      ['md', 'mdx'],
    ],
    ['[a](other) [b](/) [c](/search/) [d]()', ['md', 'mdx']],
    ['<script>const a = "<a href=old>";</script>', ['md']],
    ['<!--\n[a](old)\n-->', ['md']],
    ['<p title="<a href=old>">\n[a](old)\n</p>', ['md']],
    ['{/* [a](old) */}', ['mdx']],
    ['<Term name="old" definition="[a](old)">old</Term>', ['mdx']],
    ['<Card href="old" />', ['mdx']],
    ["import old from 'old';", ['mdx']],
    [
      '![o](/own.svg) ![o](https://example.org/own.svg) ![o](data:image/png,own.svg)',
      ['md', 'mdx'],
    ],
  ])('%j', (source, formats) => {
    for (const format of formats) expect(rewrite(source, format)).toBe(source);
  });

  test('in a lesson that has moved, what still leads where it led', () => {
    const source = '[a](other) [b](old#s) [c](#s) ![o](own.svg)';
    expect(rewrite(source, 'md', '01-one/02-old.md')).toBe(source.replace('(old', '(new'));
  });

  test('in a lesson that has moved, what leads to files is led back', () => {
    const source = '[a](./01-here.md) ![o](img/x.png) [c](../02-two/03-other.md)';
    expect(rewrite(source, 'md', '01-one/02-old.md')).toBe(
      '[a](../01-one/01-here.md) ![o](../01-one/img/x.png) [c](03-other.md)',
    );
  });
});

test('a lesson that can not be read says so', () => {
  expect(() => findReferences('<a href="old">\n\ntext', 'mdx')).toThrow('closing tag');
});

test('a thousand links and as many brackets that are none take no time to speak of', () => {
  const source = `${'[a](old) '.repeat(1000)}\n\n${'['.repeat(1000)}${'![]('.repeat(1000)}`;
  expect(rewrite(source).match(/\(new\)/g)).toHaveLength(1000);
});

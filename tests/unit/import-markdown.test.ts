import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/author/import/readers/markdown.ts';
import { bodyText } from '../helpers/body.ts';
import { droppedText, missingWords } from '../helpers/imported.ts';

const md = (text: string) => readMarkdown({ text, format: 'md' });
const mdx = (text: string) => readMarkdown({ text, format: 'mdx' });

describe('the title of a Markdown source', () => {
  test.each([
    ['---\ntitle: "A: b"\ndescription: Why\n---\n\nText', 'A: b', 'Why', 'Text\n'],
    ['---\nsubtitle: Why\n---\n# A *b*\n\nText', 'A b', 'Why', 'Text\n'],
    ['---\ntitle: A\n---\n# A\n\nText', 'A', undefined, 'Text\n'],
    ['---\ntitle: A\n---\n# Other\n\nText', 'A', undefined, '## Other\n\nText\n'],
    ['+++\ntitle = "A"\nsummary = \'Why\'\n+++\nText', 'A', 'Why', 'Text\n'],
    ['Intro\n\n# A\n\n# B\n\n## C', 'A', undefined, 'Intro\n\n## B\n\n### C\n'],
    ['---\n\nText between rules\n\n---', '', undefined, '***\n\nText between rules\n\n***\n'],
    ['Text', '', undefined, 'Text\n'],
  ])('%j is %j', (text, title, dek, body) => {
    const document = md(text);
    expect([document.title, document.dek, bodyText(document)]).toEqual([title, dek, body]);
    expect(missingWords(document)).toEqual([]);
  });

  test('is looked for in sound front matter only', () => {
    expect(() => md('---\ntitle: "A\n---\n')).toThrow(
      expect.objectContaining({ name: 'ImportError', line: expect.any(Number) as number }),
    );
  });

  test('leaves fields behind that a lesson does not have, and says so', () => {
    const { notices } = md('---\ntitle: A\ntags: [b]\nauthor: C\n---\nText');
    expect(notices).toEqual([
      {
        kind: 'lost',
        message: 'fields of the front matter that a lesson does not have: author',
        line: 1,
      },
    ]);
  });
});

describe('the lines around the title of a Markdown source', () => {
  const TOP = 'Module 9 · The Human Craft\n\n50\n\n# A Title\n\n';
  const STATISTICS = '*9 pages · 3.5K words · 17 min read*\n\n';

  test('are read as those of a plain text', () => {
    const document = md(`<!-- draft -->\n${TOP}What it\ntakes.\n\n${STATISTICS}---\n\nText.\n`);
    expect(document).toMatchObject({
      title: 'A Title',
      dek: 'What it takes.',
      module: { number: 9, title: 'The Human Craft' },
      number: 50,
      claims: { pages: 9, words: 3500, minutes: 17 },
    });
    expect(bodyText(document)).toBe('***\n\nText.\n');
    expect(droppedText(document, 'kicker')).toContain('Module 9 · The Human Craft');
    expect(droppedText(document, 'statistics')).toContain('17 min read');
    expect(missingWords(document)).toEqual([]);
  });

  test('may stand below front matter that has title and dek', () => {
    const front = '---\ntitle: A Title\ndek: Known.\n---\n\n';
    const document = md(`${front}[Module 9](/m9)\n\n${STATISTICS}Text.\n`);
    expect(document).toMatchObject({ dek: 'Known.', module: { number: 9 }, claims: { pages: 9 } });
    expect(bodyText(document)).toBe('Text.\n');
  });

  test.each([
    ['two lines of a paragraph', 'Module 9 · The Human Craft\n50\n\n# A Title\n'],
    ['below prose', '# A Title\n\nBoil it. Wait.\n\nServe.\n\n9 minutes\n'],
    ['with a note', '# A Title\n\n9 pages[^1]\n\n[^1]: Or so.\n'],
    ['in a list', '# A Title\n\n- 9 pages\n'],
  ])('stay where they are text: %s', (_, text) => {
    const document = md(text);
    expect(document).toMatchObject({ module: undefined, number: undefined, claims: undefined });
    expect(bodyText(document)).toMatch(/9/);
    expect(missingWords(document)).toEqual([]);
  });
});

describe('Markdown', () => {
  test.each([
    ['| a | b |\n|:-:|---|\n| *c* | `d` |', '|  a  | b   |\n| :-: | --- |\n| *c* | `d` |\n'],
    ['- [x] a\n- [ ] b', '* [x] a\n* [ ] b\n'],
    ['a[^n]\n\n[^n]: b', 'a[^n]\n\n[^n]: b\n'],
    ['~~a~~ https://example.org', '~~a~~ <https://example.org>\n'],
    ['[a][b] ![c][d]\n\n[b]: x\n[d]: y.png', '[a](x) ![c](y.png)\n'],
    ['```js {1} title="a.js"\nb\n```', '<Figure caption="a.js">\n  ```js\n  b\n  ```\n</Figure>\n'],
    ['## A {#own}', '## A\n'],
    ['At 10:30am ::: b', 'At 10:30am ::: b\n'],
  ])('%j is kept', (text, body) => {
    expect(
      bodyText(md(text)).replace(
        '[https://example.org](https://example.org)',
        '<https://example.org>',
      ),
    ).toBe(body);
    expect(missingWords(md(text))).toEqual([]);
  });

  test('keeps the ids that headings have by hand', () => {
    for (const { body } of [md('## A {#own}'), mdx('## A {#own}')])
      expect(body.children[0]).toMatchObject({ data: { hProperties: { id: 'own' } } });
  });

  test.each([
    ['a <kbd>b</kbd> <b>c</b><br>d', 'a `b` **c**\\\nd\n'],
    ['<details>\n<summary>a</summary>\n\n*b*\n\n</details>', '**a**\n\n*b*\n'],
    ['H<sub>2</sub>O <a name="x"></a>', 'H2O\n'],
    ['<p align="center"><img src="a.png" alt="b"></p>', '![b](a.png)\n'],
    ['<table><tr><th>a</th></tr><tr><td>b</td></tr></table>', '| a |\n| - |\n| b |\n'],
    ['a <!-- b --> c', 'a c\n'],
    ['<script>a()</script>\n\nb', 'b\n'],
    ['<div>\n\n## a\n\nb[^1]\n\n</div>\n\n[^1]: c', '## a\n\nb[^1]\n\n[^1]: c\n'],
    ['a <blink>b</blink>', 'a b\n'],
    ['table><tr><td>a</td><td>b', 'table> a b\n'],
    [
      '<iframe src="https://example.org/f" title="Film"></iframe>',
      '[Film](https://example.org/f)\n',
    ],
  ])('has HTML as Markdown, or its text: %j', (text, body) => {
    expect(bodyText(md(text))).toBe(body);
    expect(missingWords(md(text))).toEqual([]);
  });
});

describe('an aside', () => {
  const callout = (type: string, title: string | undefined, body = 'In') =>
    `<Callout type="${type}"${title === undefined ? '' : ` title="${title}"`}>\n  ${body}\n</Callout>\n`;

  test.each([
    [':::note\nIn\n:::', 'note', undefined],
    [':::tip Mind *this*\nIn\n:::', 'tip', 'Mind this'],
    [':::caution[Mind [this](x)]{.y}\nIn\n:::', 'warning', 'Mind this'],
    [':::danger\nIn\n:::', 'warning', 'Danger'],
    [':::spoiler\nIn\n:::', 'note', 'Spoiler'],
    ['::: {.warning}\nIn\n:::', 'warning', undefined],
    ['```{note} Mind\n:class: x\nIn\n```', 'note', 'Mind'],
    ['```{admonition} Mind\nIn\n```', 'note', 'Mind'],
    [':::{seealso}\nIn\n:::', 'note', 'Seealso'],
    ['> [!WARNING]\n> In', 'warning', undefined],
    ['> [!TIP] Mind\n> In', 'tip', 'Mind'],
    ['```admonish warning title="Mind"\nIn\n```', 'warning', 'Mind'],
    ['```admonish\nIn\n```', 'note', undefined],
  ])('%j is a %s called %s', (text, type, title) => {
    expect(bodyText(md(text))).toBe(callout(type, title));
    expect(missingWords(md(text))).toEqual([]);
  });

  test('may stand within another, in a list, and beside code that shows one', () => {
    const text =
      '::::note\n:::tip\nIn\n:::\n::::\n\n- a\n\n  :::warning\n  In\n  :::\n\n```md\n:::note\n:::\n```';
    expect(bodyText(md(text))).toBe(
      `<Callout type="note">\n  <Callout type="tip">\n    In\n  </Callout>\n</Callout>\n\n* a\n\n  ${callout('warning', undefined).replace(/\n(?=.)/g, '\n  ')}\n\`\`\`md\n:::note\n:::\n\`\`\`\n`,
    );
  });
});

describe('the dialects of books', () => {
  test.each([
    ['```{code-block} python\n:linenos:\na = 1\n```', '```python\na = 1\n```\n'],
    [
      '```{figure} a.png\n:alt: Line\nUp\n```',
      '<Figure caption="Up">\n  ![Line](a.png)\n</Figure>\n',
    ],
    ['```{image} a.png\n:alt: Line\n```', '![Line](a.png)\n'],
    ['```{math}\nx^2\n```', '```latex\nx^2\n```\n'],
    ['$$\nx^2\n$$', '```latex\nx^2\n```\n'],
    ['It is $x_1$, not $5 or $6.', 'It is `x_1`, not $5 or $6.\n'],
    ['See {ref}`there <x>` and {doc}`other`.', 'See there and [other](other.md).\n'],
    ['`` {ref}`x` ``', '`` {ref}`x` ``\n'],
    ['{{#include a.rs}}', '`{{#include a.rs}}`\n'],
    ['```{dropdown} More\nIn\n```', '**More**\n\nIn\n'],
  ])('%j becomes what says the same', (text, body) => {
    expect(bodyText(md(text))).toBe(body);
    expect(missingWords(md(text))).toEqual([]);
    if (text !== body.trim())
      expect(md(text).notices.length + md(text).images.length).toBeGreaterThan(0);
  });

  test('list pages of the course, which is no text', () => {
    const document = md('```{toctree}\nintro\n```\n\nText');
    expect(bodyText(document)).toBe('Text\n');
    expect(droppedText(document, 'navigation')).toContain('intro');
  });
});

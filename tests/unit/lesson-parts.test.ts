import { describe, expect, test } from 'vitest';
import { compileLesson } from '../helpers/lesson.ts';

describe('links', () => {
  test.each([
    ['[x](cost-of-delay)', '/base/two/cost-of-delay/'],
    ['[x](cost-of-delay#a-b)', '/base/two/cost-of-delay/#a-b'],
    ['[x](cost-of-delay#節)', '/base/two/cost-of-delay/#%E7%AF%80'],
    ['[x](/two/)', '/base/two/'],
    ['[x](/search/)', '/base/search/'],
    ['[x](/search/?q=a%20b#c)', '/base/search/?q=a%20b#c'],
    ['[x](cost-of-delay?from=here#c)', '/base/two/cost-of-delay/?from=here#c'],
    ['[x](/two?a)', '/base/two/?a'],
    ['[x](</100%25 a%23b.pdf>)', '/base/100%25%20a%23b.pdf'],
    ['[x][ref]\n\n[ref]: cost-of-delay', '/base/two/cost-of-delay/'],
    ['<a href="cost-of-delay">x</a>', '/base/two/cost-of-delay/'],
    ['[x](https://example.org/a?b#c)', 'https://example.org/a?b#c'],
    ['[x](#here)', '#here'],
    ['[x](javascript:alert(1))', '#'],
  ])('%s leads to %s, in Markdown and MDX', async (source, address) => {
    for (const format of ['md', 'mdx'] as const) {
      expect((await compileLesson(format, source)).code).toMatch(
        new RegExp(`href(=\\\\?|: )"${escape(address)}\\\\?"`),
      );
    }
  });

  test('in code stay as they are typed', async () => {
    expect((await compileLesson('md', '`[x](cost-of-delay)`')).code).toContain(
      '[x](cost-of-delay)',
    );
  });

  test('are noted with their place in the file', async () => {
    const { facts } = await compileLesson('md', '\n\nText [x](cost-of-delay).');
    expect(facts.links).toEqual([{ href: 'cost-of-delay', line: 3, column: 6 }]);
  });

  test('of footnotes are not taken for an author’s', async () => {
    expect((await compileLesson('md', 'A[^1].\n\n[^1]: B.')).facts.links).toEqual([]);
  });
});

describe('films and sounds', () => {
  test('lie under the base path and are noted as links are', async () => {
    for (const format of ['md', 'mdx'] as const) {
      const { code, facts, messages } = await compileLesson(
        format,
        '<video src="/a.mp4" poster="/a.png"></video>\n',
      );
      expect(messages).toEqual([]);
      expect(code).toMatch(/"\/base\/a\.mp4\\?"/);
      expect(code).toMatch(/"\/base\/a\.png\\?"/);
      expect(facts.links.map(({ href }) => href)).toEqual(['/a.mp4', '/a.png']);
    }
  });
});

describe('images', () => {
  test.each([
    '![A](/a%20b.png)',
    '<img src="/a b.png" alt="A" />',
    '[![A](/a%20b.png)](cost-of-delay)',
    '![A][i]\n\n[i]: </a b.png>',
  ])('that the whole site shares lie under the base path: %s', async (source) => {
    for (const format of ['md', 'mdx'] as const) {
      const { code, facts } = await compileLesson(format, source);
      expect(code).toContain('/base/a%20b.png');
      expect(facts.images.map(({ src }) => decodeURI(src))).toEqual(['/a b.png']);
    }
  });

  test('on the first screen load at once, the others when they are near', async () => {
    const { code } = await compileLesson('md', '![a](a.png)\n\nText.\n\nText.\n\n![b](b.png)');
    expect(code.match(/&#x22;loading&#x22;:&#x22;\w+/g)?.map((part) => part.slice(-5))).toEqual([
      'eager',
      ';lazy',
    ]);
  });

  test.each([
    ['md', '![A](a%20b.png)', 'a%20b.png'],
    ['md', '![A](100%.png)', '100%25.png'],
    ['md', '<img src="a b.png" alt="">', 'a%20b.png'],
    ['md', '<img src="100%.png" alt="">', '100%25.png'],
    ['mdx', '![A](100%.png)', '100%25.png'],
    ['mdx', '<img src="a b.png" alt="" />', 'a%20b.png'],
  ] as const)('%s: %s is noted as the file %s', async (format, source, src) => {
    const { facts, messages } = await compileLesson(format, source);
    expect(messages).toEqual([]);
    expect(
      facts.images.map((image) =>
        encodeURI(decodeURI(image.src.replace(/%(?![\da-f]{2})/gi, '%25'))),
      ),
    ).toEqual([src]);
  });

  test('with an empty alt only decorate, which Markdown can not say', async () => {
    expect((await compileLesson('md', '<img src="a.png" alt="">')).messages).toEqual([]);
    expect((await compileLesson('md', '![](a.png)')).messages).toEqual([
      'the image a.png has no text alternative',
    ]);
  });
});

describe('terms', () => {
  test.each([
    ['<Term>Lead time</Term>', 'term-lead-time'],
    ['<Term name="lead time">Lead times</Term>', 'term-lead-time'],
    ['<Term>*Lead* time</Term>', 'term-lead-time'],
  ])('%s can be linked to as #%s', async (source, id) => {
    expect((await compileLesson('mdx', source)).facts.ids).toContain(id);
  });

  test('give way to no heading', async () => {
    const { facts } = await compileLesson('mdx', '## Term lead\n\n<Term>Lead</Term>');
    expect(facts.ids).toEqual(['term-lead-1', 'term-lead']);
    expect(facts.problems).toEqual([]);
  });
});

describe('a contrast', () => {
  const table =
    '<Contrast>\n\n| Feels productive | Advances you |\n|---|---|\n| *Busy* days | Finished work |\n\n</Contrast>';

  test('is a list whose items name both sides, so that it reads in any order', async () => {
    const { code, messages } = await compileLesson('mdx', table);
    expect(messages).toEqual([]);
    expect(code).toContain('class: "contrast"');
    expect(code).toContain(
      '<li><p><b>Feels productive</b> <em>Busy</em> days</p><p><b>Advances you</b> Finished work</p></li>',
    );
  });
});

describe('a callout', () => {
  test('of an unknown type is reported with the nearest known one', async () => {
    const { messages } = await compileLesson('mdx', '<Callout type="warn">\n\nText.\n\n</Callout>');
    expect(messages.join()).toContain('the callout has an unknown type, "warn"');
  });

  test.each(['', ' type="tip"', ' type="note" title="Aside"'])(
    '<Callout%s> is fine',
    async (given) => {
      const source = `<Callout${given}>\n\nText.\n\n</Callout>`;
      expect((await compileLesson('mdx', source)).messages).toEqual([]);
    },
  );
});

describe('an .mdx lesson', () => {
  test('may use what it imports, exports and is given', async () => {
    const source =
      "import Chart, { Bar as Column } from './c.js';\n\nexport const year = 2026;\n\n<Chart /> <Column.Thin /> {year} {props.title} {Math.PI} {/* a comment */} {'text'}";
    expect((await compileLesson('mdx', source)).messages).toEqual([]);
  });

  test('may not use what nobody defines', async () => {
    const { facts } = await compileLesson('mdx', '<Figur />\n\n{year}');
    expect(facts.problems).toMatchObject([
      {
        line: 1,
        message: 'there is no component <Figur>',
        remedy: expect.stringContaining('did you mean <Figure>?') as string,
      },
      { line: 3, message: '{year} is read as code, and the lesson defines no "year"' },
    ]);
  });
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

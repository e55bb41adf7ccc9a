import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/author/import/readers/docx.ts';
import { readHtml } from '../../src/author/import/readers/html.ts';
import { readMarkdown } from '../../src/author/import/readers/markdown.ts';
import { bodyText } from '../helpers/body.ts';
import { makeDocx } from '../helpers/docx.ts';

const MANY = 10_000;
const html = (text: string) => readHtml({ text });
const md = (text: string) => readMarkdown({ text, format: 'md' });
const mdx = (text: string) => readMarkdown({ text, format: 'mdx' });
const kinds = (notices: readonly { kind: string }[]) => notices.map(({ kind }) => kind);

describe('nesting without end', () => {
  test.each([
    ['elements', () => html('<div>'.repeat(MANY))],
    ['tables', () => html('<table><tr><td>'.repeat(MANY))],
    [
      'marks that each paragraph repeats',
      () => html(Array.from({ length: MANY }, (_, n) => `<p><b a=${n}></p>`).join('')),
    ],
    ['quotes', () => md('>'.repeat(MANY))],
    ['lists', () => md('- '.repeat(MANY))],
    [
      'lists by lines',
      () => md(Array.from({ length: 500 }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n')),
    ],
    ['HTML in Markdown', () => md(`a ${'<b>'.repeat(MANY)}`)],
    ['asides', () => md(':::note\n'.repeat(MANY))],
    ['emphasis', () => md('*a_ '.repeat(MANY))],
    ['components', () => mdx('<B>'.repeat(MANY) + '</B>'.repeat(MANY))],
    ['braces', () => mdx('{'.repeat(MANY))],
    ['front matter', () => md(`---\n${'['.repeat(MANY)}\n---\n`)],
  ])('of %s is refused', (_, read) => {
    expect(read).toThrow(
      expect.objectContaining({
        name: 'ImportError',
        remedy: expect.stringMatching(/./) as string,
      }),
    );
  });

  test('is fine as long as a text may need it', () => {
    const depth = 50;
    expect(bodyText(html(`${'<blockquote>'.repeat(depth)}<p>deep`))).toContain(
      `${'> '.repeat(depth)}deep`,
    );
    expect(bodyText(md(`${'> '.repeat(depth)}deep`))).toContain('deep');
  });

  test('is gone through once, also in figures', () => {
    expect(bodyText(html(`${'<figure>'.repeat(200)}<p>deep`))).toBe('deep\n');
  });

  test('of a Word document is refused', async () => {
    const body = '<w:sdt><w:sdtContent>'.repeat(MANY) + '</w:sdtContent></w:sdt>'.repeat(MANY);
    await expect(makeDocx(body).then(readDocx)).rejects.toMatchObject({ name: 'ImportError' });
  });
});

describe('what could run code', () => {
  const WICKED = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ];
  test.each(WICKED)('as a link to %j keeps its words alone', (address) => {
    const written = address.replace(/[^ -~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    for (const document of [
      html(`<p><a href="${written}">words</a></p>`),
      md(`[words](<${written.trim()}>)`),
    ]) {
      expect(bodyText(document)).toBe('words\n');
      expect(kinds(document.notices)).toEqual(['neutralised']);
    }
  });

  test('in HTML is left out and noted', () => {
    const document = html(
      '<p onclick="run()">Text <img src=x onerror="run()" alt="A"></p><script>run()</script><object>o</object>',
    );
    expect(bodyText(document)).toBe('Text ![A](x)\n');
    expect(kinds(document.notices).filter((kind) => kind === 'neutralised')).toHaveLength(4);
  });

  test('in MDX is text, code or gone', () => {
    const document = mdx(
      "import x from 'x'\n\nexport const y = 1\n\n{process.exit()} {'said'} <b onClick={run}>bold</b>\n\n<Callout title={evil()} {...all}>\n\nIn\n\n</Callout>\n",
    );
    expect(bodyText(document)).toBe(
      '`{process.exit()}` said **bold**\n\n<Callout type="note">\n  In\n</Callout>\n',
    );
    expect(kinds(document.notices)).toContain('neutralised');
  });

  test.each([
    '<script>alert(1)</script>',
    '<rect onload="alert(1)"/>',
    '<foreignObject><p>x</p></foreignObject>',
    '<image href="https://example.org/a.png"/>',
    '<a xlink:href="&#106;avascript:alert(1)"><text>x</text></a>',
    '<style>@import "https://example.org/a.css";</style>',
    '<rect style="fill: url(https://example.org/a)"/>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<rect><svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script></rect>',
  ])('in a drawing leaves it out: %s', (inside) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
    const document = readMarkdown({
      text: '![A line](a.svg)',
      format: 'md',
      readImage: () => Buffer.from(svg),
    });
    expect(document.images).toEqual([]);
    expect(bodyText(document)).toBe('A line\n');
    expect(kinds(document.notices)).toEqual(['neutralised']);
  });

  test('is nothing that a plain drawing has', () => {
    const svg =
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><style>.a { fill: url(#b) }</style><use href="#c"/></svg>';
    const { images } = readMarkdown({
      text: '![A](a.svg)',
      format: 'md',
      readImage: () => Buffer.from(svg),
    });
    expect(images.map(({ name }) => name)).toEqual(['a.svg']);
  });
});

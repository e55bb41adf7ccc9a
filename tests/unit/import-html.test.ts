import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/author/import/readers/html.ts';
import { bodyText } from '../helpers/body.ts';
import { droppedText, missingWords, sourceWords } from '../helpers/imported.ts';

const PROSE =
  'A paragraph of the article, with commas, and so many words that the reader view takes it for prose.';

/** A page with a site around its article. */
function page(article: string, head = ''): string {
  return `<!doctype html><html><head><title>Waiting | The Site</title>${head}<style>p { color: red }</style></head><body>
<header><a href="/">The Site</a><nav><a href="/about">About us</a></nav></header>
<main><article>${article}<p>${PROSE}</p></article>
<aside><a href="/more">More to read</a></aside></main>
<footer>All rights reserved</footer><script>track('reader')</script></body></html>`;
}

const read = (article: string, head?: string) => readHtml({ text: page(article, head) });
const bodyOf = (article: string) =>
  bodyText(read(article)).replace(PROSE, '').replace(/\n+$/, '').trimStart();

describe('a saved page', () => {
  test('is its article, and its streams hold every word of the page', () => {
    const document = read('<h1>Cost of Delay</h1><p>First.</p>');
    expect(document.title).toBe('Cost of Delay');
    expect(bodyText(document)).toBe(`First.\n\n${PROSE}\n`);
    expect(missingWords(document)).toEqual([]);
    const told = sourceWords(document, true).flat().join(' ');
    expect(told).toContain('The Site About us First');
    expect(told).toContain('More to read All rights reserved');
    expect(told).not.toMatch(/track|color/);
    expect(droppedText(document, 'navigation')).toContain('About us');
  });

  test.each([
    ['<h1>Own</h1>', '<meta property="og:title" content="Told">', 'Own'],
    ['', '<meta property="og:title" content="Told">', 'Told'],
    ['', '<meta property="og:site_name" content="The Site">', 'Waiting'],
    ['', '', 'Waiting | The Site'],
    ['<h1>Own <a href="#own" class="headerlink">¶</a></h1>', '', 'Own'],
  ])('%s, with %s, is called %s', (article, head, title) => {
    expect(read(article, head).title).toBe(title);
  });

  test('has its dek from a subtitle, else from its description', () => {
    const meta = '<meta name="description" content="Described.">';
    const subtitled = read('<h1>T</h1><p class="post-subtitle">What it is about</p>', meta);
    expect(subtitled.dek).toBe('What it is about');
    expect(bodyText(subtitled)).not.toContain('What it is about');
    expect(read('<h1>T</h1>', meta).dek).toBe('Described.');
    expect(read('<h1>T</h1>').dek).toBeUndefined();
  });

  test('loses nothing from the middle of the article, whatever the reader view thinks of it', () => {
    const odd =
      '<div class="sidebar-note">Few words.</div><ul><li><a href="x">A</a></li></ul><section class="share comment">Odd names.</section><p>.</p>';
    const document = read(`<p>${PROSE}</p>${odd}<p>${PROSE}</p>`);
    for (const words of ['Few words', '[A](x)', 'Odd names'])
      expect(bodyText(document)).toContain(words);
    expect(missingWords(document)).toEqual([]);
  });

  test('that names no article is what holds its prose, without a menu', () => {
    const parts = [1, 2, 3].map(
      (part) => `<div><h2>Part ${part}</h2>${`<p>${PROSE} ${part}.</p>`.repeat(4)}</div>`,
    );
    const text = `<body><nav>Menu</nav><div id="all">${parts.join('')}</div><footer>Imprint</footer></body>`;
    const document = readHtml({ text });
    expect(bodyText(document).match(/## Part \d/g)).toHaveLength(3);
    expect(droppedText(document, 'navigation')).toMatch(/Menu[^]*Imprint/);
  });

  test.each([
    ['<p hidden>Unseen</p>', 'hidden'],
    ['<span style="display: none">Unseen</span>', 'hidden'],
    ['<div aria-hidden="true">Unseen</div>', 'hidden'],
    ['<nav>Unseen</nav>', 'navigation'],
    ['<button>Unseen</button>', 'navigation'],
    ['<form><label>Unseen <input></label></form>', 'navigation'],
    ['<footer><a href="a">Unseen</a></footer>', 'navigation'],
  ] as const)('leaves out %s as %s', (article, reason) => {
    const document = read(article);
    expect(bodyText(document)).toBe(`${PROSE}\n`);
    expect(droppedText(document, reason)).toContain('Unseen');
  });

  test('keeps a tab that is not chosen, and the footer of an article that says something', () => {
    expect(bodyOf('<div role="tabpanel" hidden>Second tab</div>')).toBe('Second tab');
    expect(bodyOf('<footer>First written in May.</footer>')).toBe('First written in May.');
  });

  test('without text is refused with what to do', () => {
    expect(() => readHtml({ text: '<div id="root"></div><script>boot()</script>' })).toThrow(
      expect.objectContaining({
        name: 'ImportError',
        message: 'the page holds no text',
        remedy: expect.stringContaining('save it again') as string,
      }),
    );
  });
});

describe('a document that a word processor saved as a page', () => {
  test.each([
    ['title', 'subtitle'],
    ['MsoTitle', 'MsoSubtitle'],
  ])('is called what its first paragraph of the style %s says', (title, subtitle) => {
    const document = read(
      `<p class="c3 ${title}">Own</p><p class="${subtitle}">What it says</p><h1>Part</h1><p>x</p>`,
    );
    expect(document).toMatchObject({ title: 'Own', dek: 'What it says' });
    expect(bodyText(document)).toMatch(/^## Part/);
  });

  const word = (level: number, sign: string, text: string) =>
    `<p class=MsoListParagraph style='margin-left:1pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp; </span></span><![endif]>${text}</p>\n`;
  const google = (level: number, text: string, start = '') =>
    `<ul class="c1 lst-kix_a-${level} ${start}"><li>${text}</li></ul>`;
  const notion = (text: string) => `<ul class="bulleted-list"><li>${text}</li></ul>`;
  test.each([
    ['Word', word(1, '·', 'one') + word(2, 'o', 'inner') + word(1, '·', 'two')],
    ['Google Docs', google(0, 'one', 'start') + google(1, 'inner', 'start') + google(0, 'two')],
    ['Notion', notion(`one<ul><li>inner</li></ul>`) + notion('two')],
  ])('has the lists of %s nested and whole', (_, lists) => {
    expect(bodyOf(lists)).toBe('* one\n  * inner\n* two');
    expect(missingWords(read(lists))).toEqual([]);
  });

  test('begins another list where the count starts again', () => {
    const lists = word(1, '1.', 'a') + word(1, '2.', 'b') + word(1, '1.', 'c');
    expect(bodyOf(lists)).toBe('1. a\n2. b\n\n1) c');
    expect(bodyOf(`${google(0, 'a', 'start')}<p>Between.</p>${google(0, 'b')}`)).toBe(
      '* a\n\nBetween.\n\n* b',
    );
  });

  test('links to where its links lead, not to the page of Google between', () => {
    const href = (q: string) => `https://www.google.com/url?q=${q}&amp;sa=D&amp;source=editors`;
    const { body, notices } = read(
      `<p><a href="${href('https://example.org/a%3Fb%3D1')}">on</a> <a href="${href('javascript:run()')}">bad</a></p>`,
    );
    expect(bodyText({ body })).toContain('[on](https://example.org/a?b=1) bad');
    expect(notices.map(({ kind }) => kind)).toEqual(['neutralised']);
  });
});

describe('the article of a page', () => {
  test.each([
    ['headings', '<h2>A</h2><h4>B</h4><h1>C</h1>', '## A\n\n### B'],
    ['lists', '<ul><li>one<ol><li>two</li></ol></li></ul>', '* one\n  1. two'],
    [
      'tasks',
      '<ul><li><input type="checkbox" checked> done<li><p><input type="checkbox"> open</p></ul>',
      '* [x] done\n* [ ] open',
    ],
    ['emphasis', '<p><b>bold </b>and <i>it</i></p>', '**bold** and *it*'],
    [
      'code',
      '<div class="highlight-python"><pre><span>a = 1</span>\nb</pre></div>',
      '```python\na = 1\nb\n```',
    ],
    ['code by lines', '<pre class="language-js"><code>a<br>b</code></pre>', '```js\na\nb\n```'],
    ['quotes', '<blockquote>Said.</blockquote>', '> Said.'],
    ['definitions', '<dl><dt>Term</dt><dd>Meaning</dd></dl>', '**Term**\n\nMeaning'],
    ['raised and lowered letters', '<p>H<sub>2</sub>O</p>', 'H2O'],
    [
      'a figure',
      '<figure><img src="a.png" alt="Line"><figcaption>Up</figcaption></figure>',
      '<Figure caption="Up">\n  ![Line](a.png)\n</Figure>',
    ],
    [
      'an aside',
      '<div class="admonition warning"><p class="admonition-title">Mind</p><p>It.</p></div>',
      '<Callout type="warning" title="Mind">\n  It.\n</Callout>',
    ],
    [
      'a table',
      '<table><tr><th>A<th>B<tr><td>1<td align="right">2</table>',
      '| A | B |\n| - | - |\n| 1 | 2 |',
    ],
    [
      'cells over others',
      '<table><tr><th colspan="2">A<tr><td>1<td><p>2</p><p>3</p></table>',
      '| A |     |\n| - | --- |\n| 1 | 2 3 |',
    ],
    ['a table for layout', '<table><tr><td><h2>A</h2><p>b</p></table>', '## A\n\nb'],
    [
      'a formula',
      '<math><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></math>',
      '`x^2`',
    ],
    ['a bold document', '<b><h2>A</h2><p>b</p></b>', '## A\n\nb'],
  ])('has %s', (_, html, markdown) => {
    expect(bodyOf(html).startsWith(markdown)).toBe(true);
    expect(missingWords(read(html))).toEqual([]);
  });
});

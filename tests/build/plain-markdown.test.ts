import { beforeAll, describe, expect, test } from 'vitest';
import { buildCourse, type BuiltCourse } from '../helpers/build-course.ts';
import { fixtureCourse } from '../helpers/project.ts';

describe('a course of plain Markdown, built under a base path', () => {
  let site: BuiltCourse;
  /** The lesson's text as HTML, between the header and what follows. */
  const body = (path: string) =>
    /<div class="prose"[^>]*>([\s\S]*)<\/div>\s*<nav/.exec(site.read(`${path}/index.html`))?.[1] ??
    '';

  beforeAll(async () => {
    site = await buildCourse({
      course: fixtureCourse('plain-markdown'),
      name: 'plain-markdown',
      base: '/base/',
    });
  });

  test('gives each lesson a page whose address holds no number', () => {
    const lessons = site.files.filter((file) => /^[^/]+\/[^/]+\/index\.html$/.test(file));
    expect(lessons.sort()).toEqual(
      [
        '基本/usual-things/index.html',
        '基本/日本語/index.html',
        'odd-corners/raw-html/index.html',
        'odd-corners/odd-headings/index.html',
        'odd-corners/braces/index.html',
      ].sort(),
    );
  });

  test('escapes what the front matter holds', () => {
    expect(site.read('基本/usual-things/index.html')).toMatch(
      /<h1[^>]*>The (“usual”|&quot;usual&quot;) things &amp; &lt;more&gt;<\/h1>/,
    );
  });

  test('code keeps its marks, coloured by class, without inline style', () => {
    const html = body('基本/usual-things');
    expect(html).toContain('// "straight" -- as typed');
    expect(html).toContain('class="tok-keyword"');
    expect(html).toContain('&#x3C;b>{as is}&#x3C;/b>');
    expect(html).toContain('indented {code} &#x3C;here>');
    expect(html).not.toContain('style=');
  });

  test('tables stand in a region that scrolls, can be focused and has a name', () => {
    expect(body('基本/usual-things')).toMatch(
      /<section class="wide" aria-label="Table: Left, Right, Code" tabindex="0"><table>/,
    );
    expect(body('odd-corners/raw-html')).toMatch(
      /<section class="wide"[^>]*><table><tbody><tr><td>A table in HTML/,
    );
  });

  test.each([
    ['基本/usual-things', 'A dot'],
    ['基本/usual-things', 'A dot again'],
    ['odd-corners/raw-html', 'A dot in HTML'],
  ])('images are optimised, sized and under the base path: %s, %s', (path, alt) => {
    const image =
      body(path)
        .match(/<img[^>]*>/g)
        ?.find((tag) => tag.includes(`alt="${alt}"`)) ?? '';
    const src = /src="\/base\/([^"]*)"/.exec(image)?.[1] ?? 'none';
    expect(site.files).toContain(decodeURI(src));
    expect(image).toMatch(/width="1" height="1"/);
    expect(image).toContain('loading="lazy"');
  });

  test('footnotes link to their notes and back, under a heading that is not in the outline', () => {
    const page = site.read('基本/usual-things/index.html');
    expect(page).toContain('href="#note-fn-1" id="note-fnref-1"');
    expect(page).toContain('href="#note-fnref-1-2"');
    expect(page).toContain('<h2 id="footnote-label">Notes</h2>');
    expect(page).not.toContain('href="#footnote-label"');
  });

  test('every id stands once on its page, and every link on the page leads to one', () => {
    for (const file of site.files.filter((name) => name.endsWith('.html'))) {
      const page = site.read(file);
      const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(ids, file).toEqual([...new Set(ids)]);
      const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) =>
        decodeURIComponent(id),
      );
      for (const target of targets) expect(ids, `${file} links to #${target}`).toContain(target);
    }
  });

  test('every link to a page of the site leads to one, under the base path', () => {
    for (const file of site.files.filter((name) => name.endsWith('.html'))) {
      for (const [, address = ''] of site.read(file).matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) {
        expect(address, file).toMatch(/^\/base\//);
        const path = decodeURI(address.slice('/base/'.length));
        expect(site.files, `${file} links to ${address}`).toContain(
          path === '' || path.endsWith('/') ? `${path}index.html` : path,
        );
      }
    }
  });

  test('headings get readable ids, however they are written', () => {
    const ids = [...body('odd-corners/odd-headings').matchAll(/<h[2-6] id="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual([
      'setext-at-level-two',
      'repeated',
      'repeated-1',
      'repeated-2',
      'repeated-1-1',
      'section',
      'section-1',
      'section-2',
      'code-in-one',
      'a-link-in-one',
      'closed-with-hashes',
      'with-emphasis-and-quotes----and-a-dash',
      'by-hand',
      'ends-in-a-brace-not-an-id',
      'c--c-',
      'notes',
      '1-numbered',
    ]);
    expect(body('odd-corners/odd-headings')).toContain('<p>##No space, so no heading</p>');
  });

  test('headings in any script get ids that links can lead to', () => {
    const html = body('基本/日本語');
    for (const id of ['見出し', 'überschrift-mit-größe', 'عنوان'])
      expect(html).toContain(`<h2 id="${id}"`);
    expect(html).toContain('href="/base/odd-corners/raw-html/"');
  });

  test('raw HTML is kept, and Markdown inside it is read', () => {
    const html = body('odd-corners/raw-html');
    expect(html).toMatch(
      /<details>\s*<summary>More <em>here<\/em><\/summary>\s*<ul>\s*<li>a point with <strong>weight<\/strong>/,
    );
    expect(html).toMatch(
      /<div class="outer">\s*<div class="inner">\s*<p>Markdown <em>inside<\/em> nested boxes\.<\/p>\s*<\/div>\s*<\/div>/,
    );
    expect(html).toContain('<h2 id="a-heading-in-html">A heading in HTML<a class="anchor"');
    expect(html).toContain('<h3 id="chosen">');
    expect(html).toContain('<kbd>Ctrl</kbd>+<kbd>K</kbd>');
  });

  test('braces and less-than signs are text', () => {
    const html = body('odd-corners/braces');
    expect(html).toContain(
      'A set {a, b}, a template {{ name }}, a tag {% if x %}, a shell ${HOME}, and {#not-an-id}.',
    );
    expect(html).toContain('If 1 &#x3C; 2 and a&#x3C;b and &#x3C;3, then x &#x3C;= y;');
    expect(html).toContain('<p>export const z = 1;</p>');
    expect(html).toContain('{ escaped } and &#x3C;escaped>');
    expect(html).toContain('a lone &#x26; and a “quote”');
  });
});

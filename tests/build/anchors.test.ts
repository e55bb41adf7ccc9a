import { globSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCourse, type BuiltCourse, tryBuild } from '../helpers/build-course.ts';
import { fixtureCourse } from '../helpers/project.ts';
import { problemsOf, readFixture } from '../helpers/read-fixture.ts';

const OLD_ADDRESSES = ['gone/first-of-all', 'gone/second'];

describe('a course with old addresses', () => {
  let site: BuiltCourse;

  beforeAll(async () => {
    site = await buildCourse({
      course: fixtureCourse('moved-anchors'),
      name: 'moved-anchors',
      base: '/course/',
      site: 'https://example.org',
    });
  });

  test('builds without a word', () => {
    expect(site.output).toBe('');
  });

  test('has a page at each old address of a lesson that leads on without scripts', () => {
    for (const address of OLD_ADDRESSES) {
      const html = site.read(`${address}/index.html`);
      expect(html).toContain(
        '<link rel="canonical" href="https://example.org/course/start/second/">',
      );
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).toContain(
        '<noscript><meta http-equiv="refresh" content="0;url=/course/start/second/"></noscript>',
      );
      expect(html).toMatch(
        /This lesson has moved to <a href="\/course\/start\/second\/">Second<\/a>\./,
      );
      expect(html).toContain("script-src 'self'");
      const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];
      expect(scripts).toHaveLength(1);
      expect(scripts[0]?.[1]).toMatch(/src="\/course\/assets\/[^"]+\.js"/);
      expect(scripts[0]?.[2]).toBe('');
    }
  });

  test('tells web servers where each leads', () => {
    expect(site.read('_redirects')).toBe(
      OLD_ADDRESSES.map((address) => `/course/${address}/ /course/start/second/ 301\n`).join('') +
        '/course/gone/ /course/start/ 301\n',
    );
  });

  test('shows the old ones to no search engine, reader of feeds or model', () => {
    for (const file of site.files.filter((name) => /\.(xml|txt|md)$/.test(name)))
      expect(site.read(file), file).not.toContain('gone/');
    expect(site.read('sitemap-0.xml')).toContain('/course/start/second/');
    expect(site.files.filter((file) => /^gone\/.*\.md$/.test(file))).toEqual([]);
  });

  test('keeps old ids out of the index of its search', () => {
    const folder = `${site.dist}/pagefind/fragment`;
    const pages = readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(`${folder}/${file}`)).toString();
      return JSON.parse(text.slice(text.indexOf('{'))) as {
        url: string;
        content: string;
        anchors: { id: string }[];
      };
    });
    expect(pages.map(({ url }) => url).sort()).toEqual([
      '/next/third/',
      '/start/first/',
      '/start/second/',
    ]);
    expect(pages.flatMap(({ anchors }) => anchors.map(({ id }) => id)).sort()).toEqual([
      'below-it',
      'moved-here',
      'now-a-heading',
      'shared',
      'taken-over',
      'term-lead-time',
      'written-in-markdown',
    ]);
    expect(pages.map(({ content }) => content).join()).not.toContain('has moved');
  });

  test('sets each old id once, beside the section that it stood for', () => {
    const html = site.read('start/first/index.html');
    for (const id of ['earlier', 'then'])
      expect(html).toMatch(
        new RegExp(`<h2 id="now-a-heading">(<span[^>]*></span>)*<span id="${id}"[^>]*></span>`),
      );
    expect(html).toMatch(/<h3 id="below-it"><span id="below"/);
    expect(html).toMatch(/<dfn id="term-lead-time"><span id="term-lead"[^>]*><\/span>lead time</);
    expect(html).toMatch(
      /<p id="left">\s*This section has moved to <a href="\/course\/next\/third\/#moved-here">Moved here<\/a>\./,
    );
  });

  test('shows them neither in the table of contents nor in the glossary', () => {
    const html = site.read('start/first/index.html');
    const links = [...html.matchAll(/<a href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.filter((id) => id !== 'Main').sort()).toEqual(['below-it', 'now-a-heading']);
    expect(site.read('glossary/index.html')).toContain('/course/start/first/#term-lead-time');
    expect(site.read('glossary/index.html')).not.toMatch(/term-lead["<]/);
  });

  test('keeps the glossary’s own address of a term that has another name now', () => {
    expect(site.read('glossary/index.html')).toMatch(
      /<div id="lead-time">\s*<dt>\s*<span id="lead" class="old-anchor"[^>]*><\/span>/,
    );
  });

  test('takes over the ids of lessons that became one of its own', () => {
    const html = site.read('start/second/index.html');
    expect(html).toMatch(/<h2 id="written-in-markdown"><span id="written-before"/);
    expect(html).toMatch(/<p id="kept">\s*This section has moved to <a href="[^"]*#moved-here"/);
    expect(html.match(/id="shared"/g)).toHaveLength(1);
  });

  test('is valid HTML, the pages at old addresses too', async () => {
    const validator = new HtmlValidate();
    const files = globSync('**/*.html', { cwd: site.dist });
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const { results } = await validator.validateString(site.read(file), file);
      expect(
        results.flatMap(({ messages }) => messages.map(({ message }) => message)),
        file,
      ).toEqual([]);
    }
  });

  test('loads what takes readers on only where there is something to be taken on from', () => {
    const hasScript = (file: string) => site.read(file).includes('CourseMoved');
    const pages = site.files.filter((file) => file.endsWith('.html'));
    expect(pages.filter(hasScript).sort()).toEqual([
      'gone/first-of-all/index.html',
      'gone/index.html',
      'gone/second/index.html',
      'start/first/index.html',
      'start/second/index.html',
    ]);
  });
});

test('a course that has lost addresses is not built, and its author is offered the commands', async () => {
  const { hasFailed, output, files } = await tryBuild({
    course: fixtureCourse('lost-anchors'),
    name: 'lost-anchors',
  });
  expect(hasFailed).toBe(true);
  expect(files).toEqual([]);
  expect(output).toContain(
    'npm run course -- anchors move first#the-old-words first#the-new-words',
  );
  expect(await problemsOf('moved-anchors')).toEqual([]);
});

test('lost addresses are no matter while the course is written', async () => {
  const { problems } = await readFixture('lost-anchors', true);
  expect(problems.map(({ file }) => file)).toEqual(['01-start/04-unread.mdx']);
});

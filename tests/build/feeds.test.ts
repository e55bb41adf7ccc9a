import { existsSync, statSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCourse, type BuiltCourse } from '../helpers/build-course.ts';
import { fixtureCourse } from '../helpers/project.ts';

const ROOT = 'https://example.org/course/';
let site: BuiltCourse;

beforeAll(async () => {
  site = await buildCourse({
    course: fixtureCourse('feeds'),
    name: 'feeds',
    base: '/course/',
    site: 'https://example.org',
  });
});

/** Whether an absolute address is that of a file of the site, a folder's being its index. */
function isPublished(address: string): boolean {
  if (!address.startsWith(ROOT)) return false;
  const path = `${site.dist}/${decodeURI(new URL(address).pathname.slice('/course/'.length))}`;
  return (
    existsSync(path.endsWith('/') ? `${path}index.html` : path) &&
    !(statSync(path).isDirectory() && !path.endsWith('/'))
  );
}

function parseXml(file: string): Record<string, never> {
  const text = site.read(file);
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ['item', 'url', 'sitemap'].includes(name),
  });
  // Its successor is a package of its own, for this one line.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return parser.parse(text, true) as Record<string, never>;
}

/** Attributes of every element of a page that `pattern` finds, by the first group. */
function findAll(html: string, pattern: RegExp): string[] {
  return Array.from(html.matchAll(pattern), (match) => match[1] ?? '');
}

const pages = () => site.files.filter((file) => file.endsWith('.html'));
const lessonPages = ['first-steps/the-start', 'first-steps/the-middle', 'later-steps/the-end'];

describe('the feed', () => {
  interface Item {
    title: string;
    link: string;
    description: string;
    pubDate?: string;
    guid: { '#text': string };
  }
  const channel = () =>
    (
      parseXml('rss.xml') as unknown as {
        rss: { channel: Record<string, unknown> & { item: Item[] } };
      }
    ).rss.channel;

  it('holds every published lesson, the newest first, under its own address', () => {
    const { item } = channel();
    expect(item.map(({ link }) => link)).toEqual(
      ['first-steps/the-middle/', 'first-steps/the-start/', 'later-steps/the-end/'].map(
        (path) => ROOT + path,
      ),
    );
    expect(item.every(({ link, guid }) => isPublished(link) && guid['#text'] === link)).toBe(true);
  });

  it('gives the day of publication where a lesson has one', () => {
    expect(
      channel().item.map(({ pubDate }) => pubDate && new Date(pubDate).toISOString().slice(0, 10)),
    ).toEqual(['2026-05-06', '2026-03-04', undefined]);
  });

  it('carries titles and deks as they were written', () => {
    expect(channel().item[1]).toMatchObject({
      title: '</script><b>The Start</b> & [more]',
      description: 'Where it begins, at <once> & for all.',
    });
    expect(channel()).toMatchObject({ title: 'Feeds & <Markup>', language: 'en-GB', link: ROOT });
  });

  it('names its own address', () => {
    expect(channel()['atom:link']).toMatchObject({ '@_href': `${ROOT}rss.xml` });
  });
});

describe('the sitemap', () => {
  it('is named in robots.txt and lists the index, every module and lesson, the glossary, and nothing else', () => {
    const index = /^Sitemap: (\S+)$/m.exec(site.read('robots.txt'))?.[1] ?? '';
    expect(isPublished(index)).toBe(true);
    const { sitemapindex } = parseXml('sitemap-index.xml') as unknown as {
      sitemapindex: { sitemap: { loc: string }[] };
    };
    const parts = sitemapindex.sitemap.map(({ loc }) => loc);
    expect(parts.every(isPublished)).toBe(true);
    const listed = parts.flatMap(
      (part) =>
        (parseXml(part.slice(ROOT.length)) as unknown as { urlset: { url: { loc: string }[] } })
          .urlset.url,
    );
    const others = ['', 'first-steps/', 'glossary/', 'later-steps/'];
    const wanted = [...others, ...lessonPages.map((path) => `${path}/`)];
    expect(listed.map(({ loc }) => loc).sort()).toEqual(wanted.map((path) => ROOT + path).sort());
    expect(listed.every(({ loc }) => isPublished(loc))).toBe(true);
  });
});

describe('llms.txt', () => {
  it('has a section for each module, whose lessons link to their Markdown', () => {
    const text = site.read('llms.txt');
    expect(text).toMatch(/^# Feeds & <Markup>\n\n> A course whose/);
    expect(findAll(text, /^## (.*)$/gm)).toEqual(['First Steps', 'Later [Steps]']);
    const links = findAll(text, /^- \[(?:\\.|[^\]\\])+\]\((\S+)\): /gm);
    expect(links).toEqual(lessonPages.map((path) => `${ROOT}${path}.md`));
    expect(links.every(isPublished)).toBe(true);
  });
});

describe("a lesson's Markdown", () => {
  it('stands beside its page for every published lesson', () => {
    expect(site.files.filter((file) => file.endsWith('.md'))).toEqual(
      lessonPages.map((path) => `${path}.md`).sort(),
    );
  });

  it('links to pages that exist', () => {
    for (const path of lessonPages) {
      const links = findAll(site.read(`${path}.md`), /(?:\]\(|<)(https:[^)>]+)/g);
      expect(links.length).toBeGreaterThan(2);
      expect(links.filter((link) => !isPublished(link.replace(/#.*/, '')))).toEqual([]);
    }
  });

  it('holds neither components nor ids', () => {
    const text = site.read('first-steps/the-start.md');
    expect(text).toContain(
      '## Beginning\n\nA **start** leads to [what follows](https://example.org/course/later-steps/the-end/#closing)',
    );
    expect(text).toContain('> **Wait**\n>\n> Not yet.');
  });
});

describe("a page's head", () => {
  it('names an address of its own that exists, and the same to those who share it', () => {
    for (const path of ['', 'first-steps/', ...lessonPages.map((lesson) => `${lesson}/`)]) {
      const html = site.read(`${path}index.html`);
      expect(findAll(html, /<link rel="canonical" href="([^"]*)"/g)).toEqual([ROOT + path]);
      expect(findAll(html, /<meta property="og:url" content="([^"]*)"/g)).toEqual([ROOT + path]);
      expect(findAll(html, /<meta property="og:locale" content="([^"]*)"/g)).toEqual(['en_GB']);
    }
  });

  it('links to an icon, a feed and Markdown that are there', () => {
    for (const page of pages()) {
      const links = findAll(
        site.read(page),
        /<link rel="(?:icon|alternate|preload)"[^>]*? href="([^"]*)"/g,
      );
      expect(links.length).toBe(lessonPages.includes(page.replace('/index.html', '')) ? 4 : 3);
      expect(links.filter((href) => !isPublished(new URL(href, ROOT).href))).toEqual([]);
    }
  });

  it('carries structured data that parses and leads to pages that exist', () => {
    const scripts = pages().flatMap((page) =>
      findAll(site.read(page), /<script type="application\/ld\+json">(.*?)<\/script>/gs),
    );
    expect(
      scripts.map((json) => (JSON.parse(json) as { '@type': string })['@type']).sort(),
    ).toEqual(['Course', 'DefinedTermSet', ...Array.from({ length: 5 }, () => 'LearningResource')]);
    const addresses = scripts.flatMap((json) => findAll(json, /"url":"([^"]*)"/g));
    expect(addresses.filter((address) => !isPublished(address))).toEqual([]);
    expect(scripts.join('')).toContain('\\u003c/script>\\u003cb>The Start');
  });

  it('offers pages that only serve the others to nobody', () => {
    const tools = pages().filter((page) => /^(404|search\/index)\.html$/.test(page));
    expect(tools).toHaveLength(2);
    expect(tools.filter((page) => /og:|canonical|ld\+json/.test(site.read(page)))).toEqual([]);
  });
});

describe('the text face', () => {
  it('is published under the names that the pages ask for, with its licence', () => {
    const html = site.read('index.html');
    const [roman, italic] = findAll(html, /src:\s*url\(([^)]*)\)/g);
    expect(findAll(html, /<link rel="preload" href="([^"]*)" as="font"/g)).toEqual([roman]);
    expect([roman, italic].every((href) => isPublished(new URL(href ?? '', ROOT).href))).toBe(true);
    expect(site.read('assets/serif-licence.txt')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaticServer } from '../../src/author/static-server.ts';
import { describeInBrowser } from '../helpers/browser-test.ts';
import { buildCourse } from '../helpers/build-course.ts';
import { fixtureCourse } from '../helpers/project.ts';
import { serve } from '../helpers/serve.ts';

const VIEWPORT = { width: 1280, height: 900 };

/** Where the top of an element stands in the window, in pixels. */
async function topOf(page: Page, id: string): Promise<number> {
  return (await page.locator(`[id="${id}"]`).boundingBox())?.y ?? -1;
}

describeInBrowser('the reader of an old link', (suite) => {
  let server: StaticServer | undefined;
  let url = '';

  beforeAll(async () => {
    const { dist } = await buildCourse({
      course: fixtureCourse('moved-anchors'),
      name: 'moved-anchors-read',
      base: '/course/',
    });
    server = await serve(dist, '/course/');
    url = server.url;
  });
  afterAll(() => server?.close());

  const open = async (path: string, javaScriptEnabled = true): Promise<Page> => {
    const context = await suite.browser.newContext({ viewport: VIEWPORT, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  };

  test('arrives as high and as marked as with the new one', async () => {
    for (const [old, now, element] of [
      ['earlier', 'now-a-heading', 'h2'],
      ['below', 'below-it', 'h3'],
      ['term-lead', 'term-lead-time', 'dfn'],
    ] as const) {
      const places = [];
      for (const id of [now, old]) {
        const page = await open(`start/first/#${id}`, false);
        const section = page.locator(`${element}[id="${now}"]`);
        const mark = await section.evaluate((node) => {
          const { backgroundColor, boxShadow } = getComputedStyle(node);
          return `${backgroundColor} ${boxShadow}`;
        });
        places.push({ top: Math.round(await topOf(page, now)), mark });
        await page.context().close();
      }
      expect(places[1]?.mark, old).toBe(places[0]?.mark);
      // A term's own box is a little lower than the line that it stands in.
      expect(Math.abs((places[1]?.top ?? -1) - (places[0]?.top ?? -1)), old).toBeLessThan(5);
      expect(places[0]?.top).toBeLessThan(100);
      expect(places[0]?.mark).not.toMatch(/^rgba\(0, 0, 0, 0\)/);
    }
  });

  test('hears nothing of old ids', async () => {
    const page = await open('start/first/');
    const article = page.locator('article');
    const heard = await article.ariaSnapshot();
    expect(await page.locator('.old-anchor').count()).toBeGreaterThan(3);
    await page.evaluate(() => {
      for (const node of document.querySelectorAll('.old-anchor, course-moved')) node.remove();
    });
    expect(await article.ariaSnapshot()).toBe(heard);
    await page.context().close();
  });

  test('is told with scripts off, and only then, that a section is in another lesson', async () => {
    const page = await open('start/first/', false);
    expect(await page.locator('course-moved').innerText()).toBe('');
    await page.goto(`${url}start/first/#left`);
    const note = page.locator('course-moved p:visible');
    expect(await note.innerText()).toBe('This section has moved to Moved here.');
    expect(await topOf(page, 'left')).toBeLessThan(VIEWPORT.height);
    await note.locator('a').click();
    expect(page.url()).toBe(`${url}next/third/#moved-here`);
    await page.context().close();
  });

  test.each([
    ['start/first/#left', 'next/third/#moved-here'],
    ['start/second/#kept', 'next/third/#moved-here'],
    ['gone/first-of-all/#kept', 'next/third/#moved-here'],
    ['gone/first-of-all/#shared', 'start/second/#shared'],
    ['gone/first-of-all/#never-was', 'start/second/#never-was'],
    ['gone/second/#written-before', 'start/second/#written-in-markdown'],
    ['gone/second/', 'start/second/'],
  ])('is taken from %s to %s, and back to where the link was', async (from, to) => {
    const page = await open('');
    await page.goto(url + from);
    await page.waitForURL(url + to);
    await page.goBack();
    expect(page.url()).toBe(url);
    await page.context().close();
  });

  test('is taken on by a link within the page too', async () => {
    const page = await open('start/first/');
    await page.evaluate(() => (location.hash = 'left'));
    await page.waitForURL(`${url}next/third/#moved-here`);
    await page.context().close();
  });

  test('is led to the lesson by its old address with scripts off', async () => {
    const page = await open('gone/second/', false);
    await page.waitForURL(`${url}start/second/`);
    expect(await page.locator('h1').innerText()).toBe('Second');
    await page.context().close();
  });

  test('finds what a server that redirects leads to with the hash as it was', async () => {
    const page = await open('start/second/#written-before', false);
    expect(await topOf(page, 'written-in-markdown')).toBeGreaterThanOrEqual(0);
    expect(await page.locator('#written-in-markdown > :target').count()).toBe(1);
    await page.context().close();
  });
});

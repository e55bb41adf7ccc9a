import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaticServer } from '../../src/author/static-server.ts';
import { hrefOf, splitAddress } from '../../src/lib/anchors.ts';
import { describeInBrowser } from '../helpers/browser-test.ts';
import { buildCourse } from '../helpers/build-course.ts';
import {
  migrateCourse,
  type MigratedCourse,
  type MovedHeading,
} from '../helpers/migrate-course.ts';
import { serve } from '../helpers/serve.ts';

const VIEWPORT = { width: 1280, height: 900 };

/** How long a busy machine may take to scroll, in milliseconds. */
const PATIENCE = 60_000;

/** Where the top of an element stands in the window, in pixels. */
async function topOf(page: Page, id: string): Promise<number> {
  return (await page.locator(`[id="${id}"]`).boundingBox())?.y ?? -1;
}

describeInBrowser('after every heading of the real course was renamed', (suite) => {
  let course: MigratedCourse;
  let server: StaticServer | undefined;
  let origin = '';

  beforeAll(async () => {
    course = await migrateCourse('migration');
    const { dist } = await buildCourse({ course: course.folder, name: 'migrated' });
    server = await serve(dist);
    origin = new URL(server.url).origin;
  });
  afterAll(() => server?.close());

  /** The renamed headings by the page that they are on now. */
  const byPage = (): [string, MovedHeading[]][] =>
    Object.entries(Object.groupBy(course.headings, ({ after }) => splitAddress(after).lesson)).map(
      ([lesson, headings]) => [lesson, headings ?? []],
    );
  const open = async (javaScriptEnabled: boolean): Promise<Page> =>
    (await suite.browser.newContext({ viewport: VIEWPORT, javaScriptEnabled })).newPage();

  test('each old id is at its section, with scripts off', async () => {
    const page = await open(false);
    let found = 0;
    for (const [lesson, headings] of byPage()) {
      await page.goto(origin + hrefOf(lesson, '/'));
      const targets = await page.locator('.prose .old-anchor').evaluateAll((nodes) =>
        nodes.map((node) => {
          const heading = node.closest('h2, h3, h4, h5, h6');
          return [node.id, heading?.id, heading?.textContent];
        }),
      );
      // Each heading ends with the sign of its own link.
      const wanted = headings.map(({ before, after, text }) => [
        splitAddress(before).anchor,
        splitAddress(after).anchor,
        `${text}#`,
      ]);
      expect(targets.toSorted(), lesson).toEqual(wanted.toSorted());
      found += targets.length;
    }
    expect(found).toBe(course.headings.length);
    expect(found).toBeGreaterThan(byPage().length * 3);
    await page.context().close();
  });

  test('an old link arrives at its section in every lesson, with scripts off', async () => {
    const page = await open(false);
    for (const [lesson, headings] of byPage()) {
      const { before, after } = headings[Math.floor(headings.length / 2)] as MovedHeading;
      const hash = splitAddress(before).anchor ?? '';
      await page.goto(`${origin}${hrefOf(`${lesson}#${hash}`, '/')}`);
      const top = await topOf(page, splitAddress(after).anchor ?? '');
      expect(top, before).toBeGreaterThanOrEqual(0);
      expect(top, before).toBeLessThan(300);
    }
    await page.context().close();
  });

  test('an old link to a lesson that also changed its module arrives at its section', async () => {
    const page = await open(true);
    expect(course.lessons).toHaveLength(3);
    for (const lesson of course.lessons) {
      const moved = course.headings.filter(
        ({ before }) => splitAddress(before).lesson === lesson.before,
      );
      for (const { before, after } of [moved[0], moved.at(-1)].filter((one) => one !== undefined)) {
        await page.goto(origin + hrefOf(before, '/'));
        await page.waitForURL(origin + hrefOf(after, '/'));
        const top = () => topOf(page, splitAddress(after).anchor ?? '');
        await expect.poll(top, { timeout: PATIENCE }).toBeLessThan(VIEWPORT.height);
      }
      await page.goto(origin + hrefOf(lesson.before, '/'));
      await page.waitForURL(origin + hrefOf(lesson.after, '/'));
    }
    await page.context().close();
  });
});

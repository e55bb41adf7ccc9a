import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/browser-test.ts';
import { PAGES } from '../helpers/pages.ts';

const NARROWEST = 320;
const WIDEST = 1440;
const STEP = 40;

describeInBrowser('the layout', (suite) => {
  test.each(Object.entries(PAGES))(
    'has no horizontal scroll at any width: %s',
    async (_name, path) => {
      const page = await suite.browser.newPage();
      await page.goto(suite.plain.url + path, { waitUntil: 'networkidle' });
      const tooWide: number[] = [];
      for (let width = NARROWEST; width <= WIDEST; width += STEP) {
        await page.setViewportSize({ width, height: 800 });
        if (
          await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          )
        )
          tooWide.push(width);
      }
      expect(tooWide).toEqual([]);
      await page.close();
    },
  );

  test('keeps the measure near 66 characters and never above 34 em', async () => {
    const page = await suite.browser.newPage({ viewport: { width: WIDEST, height: 900 } });
    await page.goto(suite.plain.url + PAGES.lesson);
    const [width, size] = await page
      .locator('.prose > p')
      .first()
      .evaluate((text) => [text.clientWidth, parseFloat(getComputedStyle(text).fontSize)]);
    expect((width ?? 0) / (size ?? 1)).toBeGreaterThan(28);
    expect((width ?? 0) / (size ?? 1)).toBeLessThanOrEqual(34);
    await page.close();
  });

  test.for(
    (['index', 'module', 'lesson', 'glossary'] as const).flatMap((name) =>
      [390, 820, 1440].map((width) => [name, width] as const),
    ),
  )(
    'does not shift when the text face and the scripts arrive late: %s at %i px',
    async ([name, width], { skip }) => {
      const page = await suite.browser.newPage({ viewport: { width, height: 900 } });
      if (!(await hasStandIn(page))) {
        await page.close();
        skip('This machine has none of the fonts that stand in for the text face.');
      }
      await page.route(/\.(woff2|js)$/, async (route) => {
        await new Promise((done) => setTimeout(done, 600));
        await route.continue();
      });
      await page.addInitScript(() => {
        const shifts = ((window as unknown as { shifts: number[] }).shifts = []);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            (shifts as number[]).push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(suite.plain.url + PAGES[name], { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      expect(
        await page.evaluate(() =>
          (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
        ),
      ).toBeLessThan(0.0005);
      await page.close();
    },
  );

  test('gives controls 44 px and every other link of the page at least 24', async () => {
    const page = await suite.browser.newPage({ viewport: { width: 390, height: 900 } });
    await page.goto(suite.plain.url + PAGES.lesson, { waitUntil: 'networkidle' });
    for (const control of await page
      .locator('header.site select, header.site course-search a, header.site button')
      .all()) {
      if (await control.isVisible())
        expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    for (const link of await page.locator('.foot a, .pager a, .head a, .home').all()) {
      expect((await link.boundingBox())?.height, await link.innerText()).toBeGreaterThanOrEqual(24);
    }
    await page.close();
  });

  test('prints a lesson without the furniture, with its links spelled out', async () => {
    const page = await suite.browser.newPage();
    await page.goto(suite.plain.url + PAGES.lesson);
    await page.emulateMedia({ media: 'print' });
    for (const furniture of ['header.site', 'course-toc', '.pager', '.anchor >> nth=0']) {
      expect(await page.locator(furniture).isVisible(), furniture).toBe(false);
    }
    expect(await page.locator('address').innerText()).toContain(PAGES.lesson);
    const spelled = await page
      .locator('.prose a[href^="/"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(spelled).toMatch(/(attr\(href\)|\(\/)/);
    await page.close();
  });
});

/** Whether the machine has a font that the style sheet fits to the text face; without one, lines have to break anew. */
function hasStandIn(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    Promise.any(
      ['Times New Roman', 'Liberation Serif', 'Noto Serif'].map((name) =>
        new FontFace('probe', `local("${name}")`).load(),
      ),
    ).then(
      () => true,
      () => false,
    ),
  );
}

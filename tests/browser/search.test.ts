import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/browser-test.ts';

const LESSON = 'the-human-craft/influence-without-authority/';

describeInBrowser('searching', (suite) => {
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  beforeEach(async () => {
    context = await suite.browser.newContext();
    page = await context.newPage();
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  });
  afterEach(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });

  const results = () => page.locator('dialog .results li a');
  const open = async (): Promise<void> => {
    await page.goto(suite.plain.url + LESSON);
    await page.locator('course-search a[role=button]').click();
    await page.locator('dialog input').waitFor();
  };
  const isOpen = (): Promise<boolean> => page.locator('dialog[open]').isVisible();

  test('nothing of it is loaded before a reader shows intent', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(suite.plain.url + LESSON, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /pagefind|search/.test(url))).toEqual([]);
    await page.locator('course-search').hover();
    await page.waitForRequest(/wasm/);
  });

  test('opens by Ctrl-K, ⌘K and /, but / typed in a field is a letter', async () => {
    await page.goto(suite.plain.url + LESSON);
    for (const keys of ['Control+k', 'Meta+k', '/']) {
      await page.keyboard.press(keys);
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.type('a/b');
      expect(await page.locator('dialog input').inputValue()).toBe('a/b');
      await page.keyboard.press('Escape');
      expect(await isOpen()).toBe(false);
    }
  });

  test('gives focus back to where it was', async () => {
    await page.goto(suite.plain.url + LESSON);
    await page.locator('course-search a').focus();
    await page.keyboard.press('Space');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(
      await page.locator('course-search a').evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  test('groups lessons under their module and leads to the best section', async () => {
    await open();
    await page.keyboard.type('statistical power');
    await results().first().waitFor();
    expect(await page.locator('dialog h2').first().textContent()).toBe('Metrics and Experiments');
    expect(await results().first().getAttribute('href')).toMatch(
      /designing-an-experiment\/\?mark=\S+#the-square-that-ruins-small-tests$/,
    );
    await expect
      .poll(() => page.locator('dialog [role=status]').textContent())
      .toMatch(/^\d+ sections? in \d+ lessons?/);
  });

  test('the keyboard walks through the results and back, and typing goes on in the field', async () => {
    await open();
    await page.keyboard.type('decision');
    await results().nth(1).waitFor();
    const focused = (): Promise<number> =>
      page.evaluate(() =>
        [...document.querySelectorAll('dialog .results a, dialog .results button')].indexOf(
          document.activeElement as Element,
        ),
      );
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(1);
    await page.keyboard.press('Home');
    expect(await focused()).toBe(0);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(-1);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBeGreaterThan(1);
    await page.keyboard.press('s');
    expect(await page.locator('dialog input').inputValue()).toBe('decisions');
  });

  test('what was typed is shown as text', async () => {
    await open();
    await page.keyboard.type('<b>zzzz</b>');
    await page.locator('dialog .note').waitFor();
    expect(await page.locator('dialog .note b').count()).toBe(0);
    expect(await page.locator('dialog .note').textContent()).toContain('<b>zzzz</b>');
  });

  test('a slip is asked back and one press mends it', async () => {
    await open();
    await page.keyboard.type('leverge');
    await page.locator('dialog .suggestion').first().click();
    await results().first().waitFor();
    expect(await page.locator('dialog input').inputValue()).toBe('leverage');
  });

  test('the beginnings of words that Pagefind falls back to are not results', async () => {
    await open();
    await page.keyboard.type('theological');
    await page.locator('dialog .note').waitFor();
    expect(await results().count()).toBe(0);
  });

  test('can be kept to one module', async () => {
    await open();
    await page.keyboard.type('decision');
    await page.locator('dialog select:visible').selectOption('The Job Itself');
    await expect
      .poll(() => page.locator('dialog h2').allTextContents())
      .toEqual(['The Job Itself']);
  });

  test('further lessons come when asked for, and the keyboard goes on with the first of them', async () => {
    await open();
    await page.keyboard.type('decision');
    await results().first().waitFor();
    const before = await results().count();
    await page.locator('dialog .more').click();
    await expect.poll(() => results().count()).toBeGreaterThan(before);
    expect(await page.evaluate(() => document.activeElement?.closest('.results') !== null)).toBe(
      true,
    );
  });

  test('only the last of many queries is shown', async () => {
    await open();
    for (const word of ['experiment', 'promotion', 'croissant', 'leverage'])
      await page.locator('dialog input').fill(word);
    await expect
      .poll(() =>
        results()
          .first()
          .textContent()
          .catch(() => ''),
      )
      .toContain('Where Effort Multiplies');
  });

  test('an index that cannot be loaded is told, and can be tried again', async () => {
    await page.route(/pagefind\.js/, (route) => route.abort());
    await open();
    await page.keyboard.type('trust');
    await page.locator('dialog [role=alert]').waitFor();
    await page.unroute(/pagefind\.js/);
    await page.locator('dialog [role=alert] button').click();
    await results().first().waitFor();
    faults = faults.filter((fault) => !fault.includes('ERR_FAILED'));
  });

  test('fits a small phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open();
    await page.keyboard.type('decision');
    await results().first().waitFor();
    const widths = await page
      .locator('dialog')
      .evaluate((dialog) => ({ own: dialog.clientWidth, content: dialog.scrollWidth }));
    expect(widths.content).toBeLessThanOrEqual(widths.own);
    const heights = await page
      .locator('dialog :is(a, button, input, select):visible')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});

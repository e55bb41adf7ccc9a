import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/browser-test.ts';

const LESSON = 'the-human-craft/influence-without-authority/';

describeInBrowser('searching with a bad connection', (suite) => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await suite.browser.newContext();
    page = await context.newPage();
    await page.goto(suite.plain.url + LESSON);
  });
  afterEach(() => context.close());

  test.each(['**/pagefind/index/*', '**/pagefind/fragment/*', '**/pagefind/*.pf_meta'])(
    'says that the index could not be loaded, not that nothing was found, and tries again: %s',
    async (files) => {
      await page.route(files, (route) => route.abort());
      await page.keyboard.press('Control+k');
      await page.locator('dialog input').fill('promotion');
      await page.locator('dialog [role=alert]').waitFor();
      expect(await page.locator('dialog').innerText()).not.toContain('Nothing');
      await page.unroute(files);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('dialog .results li a').first().waitFor();
    },
  );

  test('keeps what is typed while the dialog is on its way', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/assets/search-dialog*', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.type('/promotion x');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    release();
    await page.locator('dialog .results li a').first().waitFor();
    expect(await page.locator('dialog input').inputValue()).toBe('promotion');
  });

  test('says that it is searching for as long as there are no results, and no longer', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/pagefind/fragment/*', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    await page.locator('dialog input').fill('promotion');
    await page.locator('dialog [role=status]').getByText('Searching …').waitFor();
    const saidWithResults = page.evaluate(async () => {
      const results = document.querySelector('dialog .results');
      await new Promise<void>((done) => {
        const observer = new MutationObserver(() => done());
        if (results) observer.observe(results, { childList: true });
      });
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((done) => requestAnimationFrame(done));
      return document.querySelector('dialog [role=status]')?.textContent;
    });
    release();
    expect(await saidWithResults).not.toBe('Searching …');
  });
});

import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/browser-test.ts';

const LESSON = 'the-human-craft/influence-without-authority/';

describeInBrowser('from search to passage', (suite) => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await suite.browser.newContext();
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const results = () => page.locator('dialog .results li a');
  const open = async (path = LESSON, url = suite.plain.url): Promise<void> => {
    await page.goto(url + path);
    await page.locator('course-search a[role=button]').click();
    await page.locator('dialog input').waitFor();
  };

  test('Enter opens the best result with its words marked, and the marks can be taken away', async () => {
    await open();
    await page.keyboard.type('joint escalation');
    await results().first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/mark=.*#upstairs-with-both-names$/);
    await page.locator('.remove-marks').waitFor();
    const marked = (): Promise<string[]> =>
      page.evaluate(() => [...(CSS.highlights.get('searched-words') ?? [])].map(String));
    expect(await marked()).toContain('escalation');
    await page.locator('.remove-marks').click();
    expect(await marked()).toEqual([]);
    expect(page.url()).not.toContain('mark');
    expect(page.url()).toContain('#upstairs-with-both-names');
  });

  test('marks from a hostile address are compared and never shown', async () => {
    await page.goto(
      `${suite.plain.url}${LESSON}?mark=${encodeURIComponent('<img src=x onerror=alert(1)> credit'.repeat(50))}`,
    );
    await page.locator('.remove-marks').waitFor();
    expect(await page.locator('img[src=x]').count()).toBe(0);
  });

  test('works under a base path', async () => {
    await open(LESSON, suite.underBase.url);
    await page.keyboard.type('earned credit');
    await results().first().click();
    await page.waitForURL(
      /\/course\/the-human-craft\/influence-without-authority\/\?mark=.*#a-year-of-dull-accurate-notes$/,
    );
  });

  test('the page of its own can be linked to, and goes back', async () => {
    await page.goto(`${suite.plain.url}search/?q=leverage`);
    const links = page.locator('course-search-panel .results li a');
    expect(await links.first().textContent()).toContain('Where Effort Multiplies');
    await page.locator('course-search-panel input').fill('promotion panel');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=promotion\+panel/);
    await links.first().click();
    await page.waitForURL(/mark=/);
    await page.goBack();
    await page.waitForURL(/q=promotion\+panel/);
    expect(await page.locator('course-search-panel input').inputValue()).toBe('promotion panel');
    await links.first().waitFor();
  });

  test('without scripts the button is a link, and the page says what is missing', async () => {
    const plain = await suite.browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(suite.plain.url + LESSON);
    await still.locator('course-search a').click();
    expect(still.url()).toBe(`${suite.plain.url}search/`);
    expect(await still.locator('main').innerText()).toContain('needs JavaScript');
    expect(await still.locator('course-search-panel form').isVisible()).toBe(false);
    await plain.close();
  });

  test('a page that was not found offers the words of its address', async () => {
    await page.goto(`${suite.plain.url}the-human-craft/influence-without-authorty/`);
    const input = page.locator('course-search-panel input');
    await expect.poll(() => input.inputValue()).toBe('influence without authorty');
    await input.press('Enter');
    await page.locator('.results li a').first().waitFor();
    expect(await page.locator('.results li a').first().getAttribute('href')).toContain(
      '/influence-without-authority/',
    );
  });
});

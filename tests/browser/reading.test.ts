import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/browser-test.ts';
import { PAGES } from '../helpers/pages.ts';

describeInBrowser('a reader', (suite) => {
  const open = async (
    path: string,
    options: Parameters<typeof suite.browser.newContext>[0] = {},
  ): Promise<Page> => {
    const context = await suite.browser.newContext({
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    await page.goto(suite.plain.url + path, { waitUntil: 'networkidle' });
    return page;
  };
  const background = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test('sees module, number, title, dek and statistics above lesson 50', async () => {
    const page = await open(PAGES.lesson);
    expect(await page.locator('article > header').innerText()).toMatch(
      /^module 9 · the human craft\n+50\n+Career Growth for Product Managers\n+What a promotion panel[^\n]+\n+9 pages · 3\.5K words · 17 min read$/i,
    );
    expect(await page.locator('h1').count()).toBe(1);
    await page.context().close();
  });

  test('chooses a theme, which is kept on the next page and shown before anything is painted', async () => {
    const page = await open('');
    const before = await background(page);
    await page.locator('course-theme select').selectOption('dark');
    const dark = await background(page);
    expect(dark).not.toBe(before);
    await page.goto(suite.plain.url + PAGES.lesson, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.body !== null);
    expect(await background(page)).toBe(dark);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('course-theme select').inputValue()).toBe('dark');
    await page.context().close();
  });

  test('gets the scheme of the system until something is chosen', async () => {
    const light = await open('', { colorScheme: 'light' });
    const dark = await open('', { colorScheme: 'dark' });
    expect(await background(light)).not.toBe(await background(dark));
    await light.context().close();
    await dark.context().close();
  });

  test('is not troubled by nonsense in storage', async () => {
    const page = await open('');
    await page.evaluate(() => localStorage.setItem('theme', '"><script>alert(1)</script>'));
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
    expect(await page.locator('course-theme select').inputValue()).toBe('');
    await page.context().close();
  });

  test('sees the section being read marked in the table of contents', async () => {
    const page = await open(PAGES.lesson);
    const current = () => page.locator('course-toc [aria-current]').innerText();
    await page.locator('#which-question').scrollIntoViewIfNeeded();
    await page.evaluate(() =>
      document.getElementById('which-question')?.scrollIntoView({ behavior: 'instant' }),
    );
    await expect.poll(current).toBe('Which Question');
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await expect.poll(current).toBe('Key Takeaways');
    await page.context().close();
  });

  test('finds the table of contents closed on a telephone, and closed again after a choice', async () => {
    const page = await open(PAGES.lesson, { viewport: { width: 390, height: 844 } });
    const details = page.locator('course-toc details');
    expect(await details.getAttribute('open')).toBeNull();
    await details.locator('summary').click();
    await page.getByRole('link', { name: 'Which Question', exact: true }).click();
    expect(await details.getAttribute('open')).toBeNull();
    expect(new URL(page.url()).hash).toBe('#which-question');
    await page.context().close();
  });

  test('copies the address of a section with its link, by keyboard too, and is told', async () => {
    const page = await open(`${PAGES.lesson}?utm=x`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('link', { name: 'Link to “Which Question”' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        page.getByRole('status').first().or(page.locator('copy-links')).last().innerText(),
      )
      .toContain('copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${suite.plain.url}${PAGES.lesson}#which-question`,
    );
    await page.context().close();
  });

  test('has headings copied as they read, without the signs of their links', async () => {
    const page = await open(PAGES.lesson, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').map((line) => line.trim())).toContain('The Month You Ask');
    expect(copied).not.toContain('#');
    await page.context().close();
  });

  test('arrives at a section that is marked and not hidden', async () => {
    const page = await open(`${PAGES.lesson}#the-month-you-ask`);
    const heading = page.locator('#the-month-you-ask');
    const top = (await heading.boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(300);
    expect(await heading.evaluate((node) => getComputedStyle(node).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
    await page.context().close();
  });

  test('walks the course from the first lesson to the last and back, across module borders', async () => {
    const page = await open('');
    await page.locator('.lessons a').first().click();
    const seen = [await page.locator('h1').innerText()];
    const next = page.locator('a[rel=next]');
    // A click waits for the whole page at rest: fifty of those take their time.
    for (let href; (await next.count()) > 0 && (href = await next.getAttribute('href'));) {
      await page.goto(new URL(href, page.url()).href, { waitUntil: 'domcontentloaded' });
      seen.push(await page.locator('h1').innerText());
    }
    expect(seen.at(-1)).toBe('Career Growth for Product Managers');
    const listed = (await open('')).locator('.lessons h3');
    expect(await listed.allInnerTexts()).toEqual(seen);
    await page.locator('a[rel=prev]').click();
    expect(await page.locator('h1').innerText()).toBe(seen.at(-2));
    await page.getByRole('link', { name: '↑ Back to the index' }).click();
    expect(page.url()).toBe(suite.plain.url);
    await page.context().close();
  });

  test('reads, navigates and links with scripts off', async () => {
    const page = await open('', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    await page.getByRole('link', { name: 'Career Growth for Product Managers' }).click();
    await page.locator('course-toc summary').click();
    await page.getByRole('link', { name: 'Which Question', exact: true }).click();
    expect(page.url()).toBe(`${suite.plain.url}${PAGES.lesson}#which-question`);
    expect(await page.locator('course-theme').isVisible()).toBe(false);
    await page.goto(`${suite.plain.url}search/`);
    expect(await page.locator('main').innerText()).toContain('JavaScript');
    await page.context().close();
  });

  test('skips to the lesson with the first Tab, and sees where the focus is', async () => {
    const page = await open(PAGES.lesson);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the lesson' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await skip.evaluate((link) => getComputedStyle(link).outlineWidth)).toBe('3px');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#Main');
    await page.context().close();
  });
});

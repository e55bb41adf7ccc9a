import { expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/browser-test.ts';
import { PAGES } from '../helpers/pages.ts';

describeInBrowser('on paper', (suite) => {
  test.each(Object.entries(PAGES))(
    '%s is dark on white and without controls, whatever the theme',
    async (_, path) => {
      const context = await suite.browser.newContext({ colorScheme: 'dark' });
      const page = await context.newPage();
      await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
      await page.goto(suite.plain.url + path);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const colour = await page
        .locator('h1')
        .evaluate((heading) => getComputedStyle(heading).color);
      expect(colour).toBe('rgb(0, 0, 0)');
      expect(await page.locator('header.site').isVisible()).toBe(false);
      expect(await page.locator('course-search-panel form:visible').count()).toBe(0);
      expect(await page.locator('main :is(search, nav, input):visible').count()).toBe(0);
      await context.close();
    },
  );
});

import { expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/browser-test.ts';

const LESSON = 'the-human-craft/career-growth-for-product-managers/';

describeInBrowser('a lesson in the browser', (suite) => {
  test.each(['plain', 'underBase'] as const)(
    'opens without an error or a failed request (%s)',
    async (site) => {
      const page = await suite.browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on(
        'response',
        (response) =>
          response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`),
      );
      await page.goto(suite[site].url + LESSON, { waitUntil: 'networkidle' });
      expect(await page.locator('h1').textContent()).toContain('Career Growth');
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test('asks no other host for anything', async () => {
    const page = await suite.browser.newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(suite.plain.url + LESSON, { waitUntil: 'networkidle' });
    expect([...hosts]).toEqual([new URL(suite.plain.url).host]);
    await page.close();
  });
});

import { expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/browser-test.ts';
import { FIRST_QUERY_BYTES } from '../helpers/budgets.ts';

const LESSON = 'the-human-craft/influence-without-authority/';

describeInBrowser('the first query of a reader', (suite) => {
  test.each(['promotion', 'team', 'career growth', 'how do I say no to sales'])(
    'stays within its bytes: %s',
    async (query) => {
      const page = await suite.browser.newPage();
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      let bytes = 0;
      await page.goto(suite.plain.url + LESSON, { waitUntil: 'networkidle' });
      session.on(
        'Network.loadingFinished',
        ({ encodedDataLength }) => (bytes += encodedDataLength),
      );
      await page.keyboard.press('Control+k');
      await page.locator('dialog input').fill(query);
      // Filled last, after the results.
      await page.locator('dialog option').nth(1).waitFor({ state: 'attached' });
      await page.close();
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(FIRST_QUERY_BYTES.limit);
    },
  );
});

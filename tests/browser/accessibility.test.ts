import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { THEMES } from '../../src/lib/theme.ts';
import { describeInBrowser } from '../helpers/browser-test.ts';
import { PAGES } from '../helpers/pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [390, 1440];

describeInBrowser('axe finds nothing', (suite) => {
  const cases = THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width })));

  test.each(cases)('on any kind of page, $theme at $width px', async ({ theme, width }) => {
    const page = await openPage(theme, width);
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(suite.plain.url + path, { waitUntil: 'networkidle' });
      expect(await faultsOf(page), name).toEqual([]);
    }
    await page.context().close();
  });

  test.each(cases)(
    'with the search dialog open, empty and with results, $theme at $width px',
    async ({ theme, width }) => {
      const page = await openPage(theme, width);
      await page.goto(suite.plain.url);
      await page.keyboard.press('Control+k');
      await page.locator('dialog input').waitFor();
      expect(await faultsOf(page), 'empty').toEqual([]);
      await page.keyboard.type('promotion');
      await page.locator('dialog a mark').first().or(page.locator('dialog mark').first()).waitFor();
      expect(await faultsOf(page), 'with results').toEqual([]);
      await page.context().close();
    },
  );

  async function openPage(theme: string, width: number): Promise<Page> {
    // The page's policy would keep out the script that examines it.
    const context = await suite.browser.newContext({
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    await context.addInitScript((kept) => localStorage.setItem('theme', kept), theme);
    return context.newPage();
  }
});

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (values): Promise<AxeResults> =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run({
        runOnly: { type: 'tag', values },
      }),
    RULES,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

import { expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/browser-test.ts';

describeInBrowser('the glossary', (suite) => {
  const open = async (address = suite.plain.url) => {
    const page = await suite.browser.newPage();
    await page.goto(`${address}glossary/`);
    return page;
  };

  test('is reached from every page and leads to each definition in its lesson', async () => {
    const page = await suite.browser.newPage();
    await page.goto(suite.underBase.url);
    await page.locator('footer a', { hasText: 'Glossary' }).click();
    const entry = page.locator('#leverage');
    expect(await entry.innerText()).toContain('50 Career Growth for Product Managers');
    await entry.locator('.where a').click();
    expect(new URL(page.url()).hash).toBe('#term-leverage');
    expect(await page.locator('dfn:target').innerText()).toContain('leverage');
    await page.close();
  });

  test('goes to a letter, and to a term by its own address', async () => {
    const page = await open();
    await page.locator('nav.letters a', { hasText: 'S' }).click();
    expect(await page.locator('h2:target').innerText()).toBe('S');
    await page.locator('#scope dfn a').click();
    expect(new URL(page.url()).hash).toBe('#scope');
    await page.close();
  });

  test('keeps to the terms that hold what is typed, and says how many', async () => {
    const page = await open();
    const shown = page.locator('dl > div:visible');
    const all = await shown.count();
    await page.getByLabel('Find a term').fill('SCOPE');
    expect(await shown.count()).toBeGreaterThan(0);
    expect(await shown.count()).toBeLessThan(all);
    await page.locator('.status', { hasText: /\d+ terms?/ }).waitFor();
    await page.getByLabel('Find a term').fill('zzz');
    expect(await shown.count()).toBe(0);
    await page.locator('.status', { hasText: 'No terms' }).waitFor();
    await page.getByLabel('Find a term').fill('');
    expect(await shown.count()).toBe(all);
    await page.close();
  });

  test('is complete with scripts off', async () => {
    const context = await suite.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${suite.plain.url}glossary/`);
    expect(await page.locator('#leverage').isVisible()).toBe(true);
    expect(await page.getByLabel('Find a term').isVisible()).toBe(false);
    await context.close();
  });

  test('answers a search for a term, above the passages', async () => {
    const page = await suite.browser.newPage();
    await page.goto(`${suite.underBase.url}search/?q=what+is+scope`);
    const definition = page.locator('.results .definition');
    await definition.waitFor();
    expect(await definition.innerText()).toMatch(/^scope\s/);
    await definition.locator('a').click();
    expect(page.url()).toBe(`${suite.underBase.url}glossary/#scope`);
    await page.close();
  });

  test('stays out of a search for anything else', async () => {
    const page = await suite.browser.newPage();
    await page.goto(`${suite.plain.url}search/?q=scope+of+a+promotion`);
    await page.locator('.results section').first().waitFor();
    expect(await page.locator('.results .definition').count()).toBe(0);
    await page.close();
  });
});

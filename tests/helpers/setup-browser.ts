import type { TestProject } from 'vitest/node';
import { type BrowserPlace, findBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `null` where this machine has no browser. */
    browser: BrowserPlace | null;
  }
}

/** Finds the browser once a run. Without one, browser tests are skipped aloud, or fail where CI=true. */
export default async function setup(project: TestProject): Promise<void> {
  const place = await findBrowser();
  if (!place) {
    const advice = 'No Chromium, Chrome or Edge found: set CHROME_PATH to one.';
    if (process.env['CI']) throw new Error(advice);
    console.warn(`\n!! BROWSER TESTS ARE SKIPPED. ${advice}\n`);
  }
  project.provide('browser', place ?? null);
}

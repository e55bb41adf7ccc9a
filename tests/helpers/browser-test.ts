import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { StaticServer } from '../../src/author/static-server.ts';
import { launchBrowser } from './browser.ts';
import { realSites } from './real-sites.ts';
import { serve } from './serve.ts';

/** What a suite in the browser works with; filled before its first test. */
export interface BrowserSuite {
  readonly browser: Browser;
  /** The real course at `/`. */
  readonly plain: StaticServer;
  /** The real course under `/course/`. */
  readonly underBase: StaticServer;
}

/** A suite of tests with a browser and the real course served; skipped where there is no browser. */
export function describeInBrowser(name: string, tests: (suite: BrowserSuite) => void): void {
  const place = inject('browser');
  describe.skipIf(!place)(name, () => {
    const started: Partial<{ -readonly [Key in keyof BrowserSuite]: BrowserSuite[Key] }> = {};
    beforeAll(async () => {
      if (!place) return;
      const sites = realSites();
      started.plain = await serve(sites.plain);
      started.underBase = await serve(sites.underBase, '/course/');
      started.browser = await launchBrowser(place);
    });
    // A set-up that failed half-way leaves only the first of them to be closed.
    afterAll(() =>
      Promise.all([started.browser?.close(), started.plain?.close(), started.underBase?.close()]),
    );
    tests(started as BrowserSuite);
  });
}

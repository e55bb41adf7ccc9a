import type { Browser, Page } from 'playwright-core';
import type { StaticServer } from '../../src/author/static-server.ts';
import {
  FIRST_QUERY_BYTES,
  FIRST_RESULT_MS,
  LAYOUT_SHIFT,
  LESSON_BYTES,
} from '../helpers/budgets.ts';
import { SEARCH_CASES } from '../search/queries.ts';
import { KINDS } from './bytes.ts';
import { median, type Table } from './report.ts';

const LESSON = KINDS[2].path;
const QUERY = 'career growth';
const WIDTHS = [390, 820, 1440];
/** Longer than the page takes to be drawn in the fallback face. In milliseconds. */
const FONT_DELAY = 800;
/** Between two keys of a quick typist, in milliseconds. */
const KEY_PAUSE = 60;
/** Between the pointer reaching the button and the press, in milliseconds. */
const AIMING = 300;
const TIMED_QUERIES = 12;

/** Requests and bytes of a lesson's first visit, before search and with its first query. */
export async function measureWire(browser: Browser, site: StaticServer): Promise<Table> {
  const page = await browser.newPage();
  const traffic = await watchTraffic(page);
  await page.goto(site.url + LESSON, { waitUntil: 'networkidle' });
  const before = traffic();
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input');
  await page.keyboard.type(QUERY, { delay: KEY_PAUSE });
  await page.waitForSelector('dialog .results a');
  await page.waitForLoadState('networkidle');
  const after = traffic();
  await page.close();
  return {
    title: 'On the wire, a lesson opened for the first time',
    note: 'Real Chromium; brotli as the server packs it on the fly (level 5); with headers.',
    columns: ['requests', 'bytes'],
    rows: [
      {
        name: 'before search',
        cells: [
          { value: before.requests, unit: 'count' },
          { value: before.bytes, unit: 'bytes' },
        ],
      },
      {
        name: 'the HTML alone',
        cells: [undefined, { value: before.document, unit: 'bytes', aim: LESSON_BYTES.limit }],
      },
      {
        name: `search opened and “${QUERY}” asked`,
        cells: [
          { value: after.requests - before.requests, unit: 'count' },
          { value: after.bytes - before.bytes, unit: 'bytes', ...FIRST_QUERY_BYTES },
        ],
      },
    ],
  };
}

interface Traffic {
  readonly requests: number;
  readonly bytes: number;
  readonly document: number;
}

async function watchTraffic(page: Page): Promise<() => Traffic> {
  const session = await page.context().newCDPSession(page);
  let [requests, bytes, document] = [0, 0, 0];
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', () => (requests += 1));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    document ||= encodedDataLength;
    bytes += encodedDataLength;
  });
  return () => ({ requests, bytes, document });
}

/** Layout shift of each kind of page at three widths, the text face arriving late. */
export async function measureShift(browser: Browser, site: StaticServer): Promise<Table> {
  const rows: Table['rows'][number][] = [];
  for (const { name, path } of KINDS) {
    const cells: Table['rows'][number]['cells'][number][] = [];
    for (const width of WIDTHS) {
      cells.push({
        value: await shiftOf(browser, site.url + path, width),
        unit: 'shift',
        ...LAYOUT_SHIFT,
      });
    }
    rows.push({ name, cells });
  }
  return {
    title: 'Layout shift, the text face arriving late',
    columns: WIDTHS.map((width) => `${width} px`),
    rows,
  };
}

async function shiftOf(browser: Browser, url: string, width: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, FONT_DELAY));
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
  });
  const { shift } = await page.evaluate(
    () => (window as unknown as { seen: { shift: number } }).seen,
  );
  await page.close();
  return shift;
}

/** Time from a query's last key to its first result, in fresh pages whose reader aimed at the button first. */
export async function measureFirstResult(browser: Browser, site: StaticServer): Promise<Table> {
  const step = Math.max(1, Math.floor(SEARCH_CASES.length / TIMED_QUERIES));
  const queries = SEARCH_CASES.filter((_, index) => index % step === 0).slice(0, TIMED_QUERIES);
  const times: number[] = [];
  for (const { query } of queries) times.push(await timeQuery(browser, site.url + LESSON, query));
  return {
    title: `From the last key to the first result, ${times.length} queries`,
    note: 'On this machine, nothing cached, the engine started when the pointer reached the button. Not judged.',
    columns: ['median', 'fastest', 'slowest'],
    rows: [
      {
        name: 'first result',
        cells: [
          { value: median(times), unit: 'ms', ...FIRST_RESULT_MS },
          { value: Math.min(...times), unit: 'ms' },
          { value: Math.max(...times), unit: 'ms' },
        ],
      },
    ],
  };
}

async function timeQuery(browser: Browser, url: string, query: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.hover('course-search a');
  await page.waitForTimeout(AIMING);
  await page.click('course-search a');
  const input = page.locator('dialog[open] input');
  await input.waitFor();
  await input.pressSequentially(query.slice(0, -1), { delay: KEY_PAUSE });
  const time = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const results = document.querySelector('dialog .results') as Element;
        let pressed = 0;
        let isTyped = false;
        const once = { capture: true, once: true };
        addEventListener('keydown', () => (pressed = performance.now()), once);
        // What is shown before the last letter stands in the field answers an earlier query.
        addEventListener('input', () => (isTyped = true), once);
        new MutationObserver((_, observer) => {
          if (!isTyped || !results.querySelector('a')) return;
          observer.disconnect();
          done(performance.now() - pressed);
        }).observe(results, { childList: true });
      }),
  );
  await input.press(query.slice(-1));
  const answer = await time;
  await page.close();
  return answer;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../bench/bytes.ts';
import { FONT_BYTES, LESSON_BYTES, SCRIPT_BYTES } from '../helpers/budgets.ts';
import { realSites } from '../helpers/real-sites.ts';
import { filesOf, weigh, weighFiles } from '../helpers/weigh.ts';

/** Words of the lesson that the budget is written for. */
const LONG_LESSON = /3\.\dK words/;

describe.each(KINDS)('the budget of a page: $name', ({ file }) => {
  const read = () => {
    const dist = realSites().plain;
    const html = readFileSync(join(dist, file), 'utf8');
    return { dist, html, files: filesOf(dist, html) };
  };

  test('the page with all its CSS fits the first flight of a connection', () => {
    const { html, files } = read();
    expect(html).toContain('<style');
    expect(files.styles).toEqual([]);
    expect(weigh(html).brotli).toBeLessThanOrEqual(LESSON_BYTES.limit);
  });

  test('its scripts stay small until search is opened', () => {
    const { dist, files } = read();
    expect(files.scripts.length).toBeGreaterThan(0);
    expect(weighFiles(dist, files.scripts).brotli).toBeLessThanOrEqual(SCRIPT_BYTES.limit);
  });

  test('it asks early for one face and no more', () => {
    const { dist, files } = read();
    expect(files.fonts).toHaveLength(1);
    expect(weighFiles(dist, files.fonts).raw).toBeLessThanOrEqual(FONT_BYTES.limit);
  });
});

test('the lesson that is weighed is a long one', () => {
  const [lesson] = KINDS.filter(({ name }) => name === 'lesson').map(({ file }) => file);
  expect(readFileSync(join(realSites().plain, lesson ?? ''), 'utf8')).toMatch(LONG_LESSON);
});

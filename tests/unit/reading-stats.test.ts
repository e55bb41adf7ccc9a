import { describe, expect, test } from 'vitest';
import {
  formatMinutes,
  formatStats,
  formatWords,
  readingStats,
  totalStats,
} from '../../src/lib/reading-stats.ts';

describe('reading statistics', () => {
  test('3,470 words read as nine pages and seventeen minutes', () => {
    expect(formatStats(readingStats(3470))).toBe('9 pages · 3.5K words · 17 min read');
  });

  test('a text without words takes no time, and one word a minute and a page', () => {
    expect(formatStats(readingStats(0))).toBe('0 pages · 0 words · 0 min read');
    expect(formatStats(readingStats(1))).toBe('1 page · 1 word · 1 min read');
  });

  test.each([
    [99, 1, 1],
    [299, 1, 1],
    [300, 2, 1],
    [400, 2, 1],
    [401, 2, 2],
    [3500, 18, 9],
  ])(
    '%i words are %i minutes, rounded to the nearest, and %i pages, rounded up',
    (words, minutes, pages) => {
      expect(readingStats(words)).toEqual({ words, minutes, pages });
    },
  );

  test('totals add what each lesson shows, so that a reader who adds gets the same', () => {
    const parts = [readingStats(290), readingStats(290)];
    expect(totalStats(parts)).toEqual({ words: 580, minutes: 2, pages: 2 });
    expect(totalStats([])).toEqual({ words: 0, minutes: 0, pages: 0 });
  });

  test.each([
    [999, '999'],
    [1000, '1K'],
    [1049, '1K'],
    [1050, '1.1K'],
    [9949, '9.9K'],
    [9950, '10K'],
    [91_400, '91K'],
    [999_499, '999K'],
    [999_500, '1M'],
    [3_500_000, '3.5M'],
  ])('%i words are written %s', (words, text) => {
    expect(formatWords(words)).toBe(text);
  });

  test.each([
    [59, '59 min'],
    [60, '1 h'],
    [125, '2 h 5 min'],
  ])('%i minutes are written %s', (minutes, text) => {
    expect(formatMinutes(minutes)).toBe(text);
  });
});

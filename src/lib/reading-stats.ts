import { WORDS_PER_MINUTE, WORDS_PER_PAGE } from '../site.config.ts';
import type { ReadingStats } from './types.ts';

/** Turns a number of words into pages and minutes. A text without words takes no time. */
export function readingStats(words: number): ReadingStats {
  if (words === 0) return { words, minutes: 0, pages: 0 };
  return {
    words,
    minutes: Math.max(1, Math.round(words / WORDS_PER_MINUTE)),
    pages: Math.ceil(words / WORDS_PER_PAGE),
  };
}

/** Adds up lessons to a module's or a course's totals; minutes and pages are those shown, added. */
export function totalStats(parts: readonly ReadingStats[]): ReadingStats {
  const sum = (field: keyof ReadingStats) => parts.reduce((total, part) => total + part[field], 0);
  return { words: sum('words'), minutes: sum('minutes'), pages: sum('pages') };
}

/** Shortens a number of words for a header: `840`, `3.5K`, `91K`, `1.2M`. */
export function formatWords(words: number): string {
  if (words < 1000) return String(words);
  return words < 999_500 ? `${shorten(words / 1000)}K` : `${shorten(words / 1_000_000)}M`;
}

function shorten(number: number): string {
  return number < 9.95 ? number.toFixed(1).replace('.0', '') : String(Math.round(number));
}

/** Spells minutes out: `17 min`, `2 h 5 min`. */
export function formatMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest > 0 ? ` ${rest} min` : ''}`;
}

/** The statistics line of a header: `9 pages · 3.5K words · 17 min read`. */
export function formatStats({ pages, words, minutes }: ReadingStats): string {
  return [
    `${pages} ${pages === 1 ? 'page' : 'pages'}`,
    `${formatWords(words)} ${words === 1 ? 'word' : 'words'}`,
    `${formatMinutes(minutes)} read`,
  ].join(' · ');
}

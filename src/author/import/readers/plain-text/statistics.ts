import type { ClaimedStats } from '../../types.ts';

/** A line of statistics is short; longer ones are not looked at. */
const LONGEST = 120;
const PART =
  /[\s·•|,;~≈–—/-]*(?:(?<pages>\d+)[\s-]*pages?|(?<words>\d[\d.,]*)\s*(?<scale>[km])?[\s-]*words?|(?<hours>\d+)[\s-]*(?:hours?|hrs?|h)|(?<minutes>\d+)[\s-]*(?:minutes?|mins?)(?:[\s-]*read(?:ing)?)?)(?![a-z])[\s·•|]*/iy;

/** Statistics as `9 pages · 3.5K words · 17 min read` states them, also run together; undefined for other text. */
export function readStatistics(line: string): ClaimedStats | undefined {
  if (line === '' || line.length > LONGEST) return undefined;
  const claims: { pages?: number; words?: number; minutes?: number } = {};
  const part = new RegExp(PART);
  while (part.lastIndex < line.length) {
    const found = part.exec(line)?.groups;
    if (!found) return undefined;
    const { pages, words, scale, hours, minutes } = found;
    if (pages) claims.pages = Number(pages);
    if (words) claims.words = numberOf(words, scale);
    if (hours) claims.minutes = (claims.minutes ?? 0) + Number(hours) * 60;
    if (minutes) claims.minutes = (claims.minutes ?? 0) + Number(minutes);
  }
  return claims;
}

/** `3,500`, `3.5` with `K`, `3,5` with `K`. */
function numberOf(digits: string, scale = ''): number {
  const plain = digits.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.');
  const factor = { k: 1000, m: 1_000_000 }[scale.toLowerCase()] ?? 1;
  return Math.round(Number.parseFloat(plain) * factor);
}

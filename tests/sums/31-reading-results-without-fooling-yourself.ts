import type { Sum } from '../helpers/check-sum.ts';

const tests = 40;
const works = tests * 0.15;
const found = works * 0.8;
const empty = (tests - works) * 0.05;
const real = (24 * found) / (found + empty);
const before = 40_000 * 0.02 + 60_000 * 0.06;
const after = 70_000 * 0.022 + 30_000 * 0.062;
const heldMix = 40_000 * 0.022 + 60_000 * 0.062;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['add up to 24', 5 + 4 + 4 + 4 + 3 + 2 + 2],
  ['13 points', 24 - 11],
  ['= 6, of which', works],
  ['4.8 are found', found],
  ['1.7 win anyway', empty],
  ['26%, rounded', empty / (found + empty)],
  ['16.25%', 13 / 80],
  ['15%. A team', (13 / 80 - 0.05) / (0.8 - 0.05)],
  ['17.7', real],
  ['15.8 is left', real / 1.125],
  ['Eighteen per cent', 100 * (1_180 / 1_000 - 1)],
  ['1.3%', 1_011 / 998 - 1],
  ['6.8 empty', (tests - works) * 0.2],
  ['64% chance', 1 - 0.95 ** 20],
  ['4.9%', 1 - 0.9975 ** 20],
  ['2.0%', 800 / 40_000],
  ['2.2%', 1_540 / 70_000],
  ['6.0%', 3_600 / 60_000],
  ['6.2%', 1_860 / 30_000],
  ['4.4% to', before / 100_000],
  ['3.4%. A thousand', after / 100_000],
  ['4,600 orders', heldMix],
  ['200 more', heldMix - before],
  ['1,200', heldMix - after],
  ['30,000 desktop', 60_000 - 30_000],
  ['about 6%', (20 * 0.05) / (20 * 0.05 + 20 * 0.8)],
  ['0.55%', (20_000 / 400_000) * 0.11],
];

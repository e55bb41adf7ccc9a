import type { Sum } from '../helpers/check-sum.ts';

const live = [34, 35, 33, 32, 33, 32, 31, 30, 21];
const without = [32, 32, 31, 30, 32, 30, 29, 28, 24];
const gaps = live.map((rate, i) => rate - (without[i] ?? 0));
const effect = 21 - 30 - (24 - 28);
const thousands = 400_000 / 1_000;
const mean = (falls: readonly number[]) => falls.reduce((a, b) => a + b, 0) / falls.length;
const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
const lucky = (2 * (choose(7, 5) * choose(5, 1) + choose(7, 6))) / choose(12, 6);

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['30%', (30 - 21) / 30],
  ['= −9 per', 21 - 30],
  ['= −4 per', 24 - 28],
  ['= −5 per', effect],
  ['16.7%', -effect / 30],
  ['move of 5', (gaps[7] ?? 0) - (gaps[8] ?? 0)],
  ['more than 1', Math.max(...gaps.slice(1, 8).map((gap, i) => Math.abs(gap - (gaps[i] ?? 0))))],
  ['is the 4', mean([1, 3, 4, 4, 5, 7])],
  ['average 3', mean([1, 3, 4, 4])],
  ['get 6', 9 - mean([1, 3, 4, 4])],
  ['average is 5', mean([4, 4, 5, 7])],
  ['get 4', 9 - mean([4, 4, 5, 7])],
  ['2,600', 3_120 * (1 - 1 / 6)],
  ['27 per thousand', (1_000 * 41) / 1_500],
  ['and 22', (1_000 * 99) / 4_500],
  ['3,600', (30 - 21) * thousands],
  ['which is 2,000', -effect * thousands],
  ['£50,000', -effect * thousands * 25],
  ['£90,000', (30 - 21) * thousands * 25],
  ['£40,000', (9 + effect) * thousands * 25],
  ['28 to', 41 - 2 * Math.sqrt(41)],
  ['to 54', 41 + 2 * Math.sqrt(41)],
  ['one time in four', lucky * 4],
];

import type { Sum } from '../helpers/check-sum.ts';

const first = 80_000 * 0.9;
const fiveYears = (growth: number) =>
  [0, 1, 2, 3, 4].reduce((sum, year) => sum + first * (1 + growth) ** year, 0);
const build = 180_000 + 5 * 60_000;
const byHand = ((80_000 * 9) / 12) * 3;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£72,000', first],
  ['£480,000', build],
  ['£439,567', fiveYears(0.1)],
  ['£464,567', fiveYears(0.1) + 25_000],
  ['£590,906', fiveYears(0.25)],
  ['£615,906', fiveYears(0.25) + 25_000],
  ['£105,415', first * 1.1 ** 4],
  ['£175,781', first * 1.25 ** 4],
  ['= £180,000', byHand],
  ['£660,000', build + byHand],
];

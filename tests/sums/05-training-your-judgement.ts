import type { Sum } from '../helpers/check-sum.ts';

/** Squared gaps of `right` and `wrong` forecasts stated at `odds`. */
const squares = (odds: number, right: number, wrong: number): number =>
  right * (1 - odds) ** 2 + wrong * odds ** 2;
const high = squares(0.8, 5, 5);
const low = squares(0.6, 6, 4);
const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (10 - k + 1)) / k);
const fiveOrFewer = [0, 1, 2, 3, 4, 5].reduce(
  (sum, k) => sum + choose(k) * 0.8 ** k * 0.2 ** (10 - k),
  0,
);

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['3.40', high],
  ['2.40', low],
  ['5.80', high + low],
  ['0.29', (high + low) / 20],
  ['0.25,', squares(0.5, 5, 5) / 10],
  ['2.50', squares(0.5, 5, 5)],
  ['0.245', (squares(0.5, 5, 5) + low) / 20],
  ['thirty,', 1 / fiveOrFewer],
];

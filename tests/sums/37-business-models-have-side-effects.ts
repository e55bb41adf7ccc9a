import type { Sum } from '../helpers/check-sum.ts';

const filled = 500 * 0.9 + 400 * 0.6 + 300 * 0.18;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['450', 500 * 0.9],
  ['240', 400 * 0.6],
  ['54', 300 * 0.18],
  ['744', filled],
  ['62%', filled / 1_200],
  ['£6 each', 40 * 0.15],
  ['£4,464', filled * 40 * 0.15],
  ['£5,952', filled * 40 * 0.2],
  ['25%', 1 - 15 / 20],
  ['558', filled * 0.75],
];

import type { Sum } from '../helpers/check-sum.ts';

const items = 27 * 20_000;
const decisions = 1_260_000 + 600_000;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£540,000', items],
  ['£1.86m', decisions],
  ['£2.4m', items + decisions],
  ['77.5%', decisions / (items + decisions)],
  ['£206,667', decisions / 9],
  ['£15,000', items / (45 - 9)],
  ['£1.8m', 0.6 * 3_000_000],
  ['£237,500', 0.95 * 250_000],
  ['7.6 times', (0.6 * 3_000_000) / (0.95 * 250_000)],
  ['27.8', 250 / 9],
  ['7.4', 250 / 34],
  ['eleven each', 99 / 9],
  ['11.4 times', 1.5 ** 6],
  ['1.77 times', 1.1 ** 6],
];

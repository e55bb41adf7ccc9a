import type { Sum } from '../helpers/check-sum.ts';

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['= 34', 40 - 6],
  ['= 30', 40 - 10],
  ['= 24', 40 - 10 - 6],
  ['£110,000', 10 * 11_000],
  ['£16,500', 1.5 * 11_000],
  ['£93,500', 10 * 11_000 - 1.5 * 11_000],
];

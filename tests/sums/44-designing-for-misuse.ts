import type { Sum } from '../helpers/check-sum.ts';

const now = 3_280 * (30 - 20) - 720 * 20;
const costs = 5 + 3.5 + 1.2;
const second = 2_952 * 10 - 600 * (20 - 5);
const third = 2_624 * (30 - 10);

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£32,800', 3_280 * (30 - 20)],
  ['£14,400', 720 * 20],
  ['£18,400', now],
  ['£9.70', costs],
  ['£10.30', 20 - costs],
  ['£29,520', 2_952 * 10],
  ['£9,000', 600 * 15],
  ['£20,520', second],
  ['£52,480', third],
  ['30p', 10 - costs],
];

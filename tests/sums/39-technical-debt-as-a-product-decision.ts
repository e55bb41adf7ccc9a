import type { Sum } from '../helpers/check-sum.ts';

const payments = 10 * (6 - 3.5);
const reports = 1 * (9 - 3);

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['25', payments],
  ['£11,250', payments * 450],
  ['1.6 quarters', 40 / payments],
  ['£2,700', reports * 450],
  ['5 quarters', 30 / reports],
  ['17.5 days', 7 * (6 - 3.5)],
];

import type { Sum } from '../helpers/check-sum.ts';

const late = 6 * 20_000;
const expected = 0.3 * late;
const hours = 11 * 1.5 * 2;
const meetings = hours * 60;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£120,000', late],
  ['£36,000', expected],
  ['33 hours', hours],
  ['£1,980', meetings],
  ['18 times', expected / meetings],
  ['£2,000', late / 60],
];

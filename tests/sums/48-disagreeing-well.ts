import type { Sum } from '../helpers/check-sum.ts';

const hours = 5 * 6 * 2;
const meetings = hours * 55;
const delay = 5 * 4_000;
const readable = 156 / 200;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['60 hours', hours],
  ['£3,300', meetings],
  ['£20,000', delay],
  ['£23,300', meetings + delay],
  ['78%', readable],
  ['12 points', (0.9 - readable) * 100],
  ['18', (readable - 0.6) * 100],
];

import type { Sum } from '../helpers/check-sum.ts';

const weekly = 6_000;
const first = 0.45 * weekly;
const second = 0.75 * weekly;
const third = 0.9 * weekly;
const sliced = 6 * first + 6 * second + (26 - 18) * third;
const whole = (26 - 24) * weekly;
const redo = 26 - 24;
const pairs = (n: number) => (n * (n - 1)) / 2;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£2,700', first],
  ['£4,500', second],
  ['£5,400', third],
  ['£16,200', 6 * first],
  ['£27,000', 6 * second],
  ['£43,200', 8 * third],
  ['£86,400', sliced],
  ['£12,000', whole],
  ['£74,400', sliced - whole],
  ['£37,200', (sliced - whole) / redo],
  ['£1.9m', (52 * (sliced - whole)) / redo],
  ['75% of the cost', 18 / 24],
  ['300 minutes', 50 * 6],
  ['five hours', (50 * 6) / 60],
  ['20 hours', (200 * 6) / 60],
  ['11.1%', redo / (24 - 6)],
  ['nine of being wrong', (24 - 6) / redo],
  ['10 pairs', pairs(5)],
  ['190', pairs(20)],
  ['150', pairs(20) - 4 * pairs(5)],
];

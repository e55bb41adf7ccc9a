import type { Sum } from '../helpers/check-sum.ts';

const all = 0.999 ** 5;
const month = 730;
const reads = (seconds: number) => 120_000 / seconds;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['0.995', all],
  ['3.6 hours', month * 0.005],
  ['0.73 hours', month * 0.001],
  ['44 minutes', month * 0.001 * 60],
  ['600 a second', 3_000 / 5],
  ['12,000 a second', reads(10)],
  ['4,000 times', reads(30)],
  ['0.818', 0.99 ** 20],
  ['18%', 1 - 0.99 ** 20],
  ['0.951', 0.99 ** 5],
  ['63 such hours', 21 * 3],
];

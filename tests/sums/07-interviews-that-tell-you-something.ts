import type { Sum } from '../helpers/check-sum.ts';

const homes = 150;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['8%', 12 / homes],
  ['64%', 96 / homes],
  ['7%', 0.8 ** 12],
  ['54%', 0.95 ** 12],
];

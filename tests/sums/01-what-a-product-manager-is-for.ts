import type { Sum } from '../helpers/check-sum.ts';

const team = 9 * 120_000;
const dead = (team * 2) / 6;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£1,080,000', team],
  ['£360,000 spent', dead],
  ['£180,000', dead / 2],
  ['£70,000', dead / 2 - 110_000],
  ['10.2%', 110_000 / team],
  ['30.6%', 110_000 / (3 * 120_000)],
];

import type { Sum } from '../helpers/check-sum.ts';

const average = 45_000;
const days = 11 - 6;
const worked = 3 * average;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£630,000', 14 * average],
  ['£126,000', (14 * average) / days],
  ['£135,000', worked],
  ['£27,000', worked / (3 + 1.5 + 0.5)],
  ['£495,000', 11 * average],
];

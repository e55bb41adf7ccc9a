import type { Sum } from '../helpers/check-sum.ts';

const score = (reach: number, impact: number, confidence: number, effort: number) =>
  (reach * impact * confidence) / effort;
const pairs = (n: number) => (n * (n - 1)) / 2;
const a = score(4_000, 1, 0.8, 4);
const c = score(1_200, 3, 0.5, 3);

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['= 800', a],
  ['= 720', score(9_000, 0.5, 0.8, 5)],
  ['= 600', c],
  ['533', score(4_000, 1, 0.8, 6)],
  ['1,080', score(9_000, 0.75, 0.8, 5)],
  ['960', score(1_200, 3, 0.8, 3)],
  ['eight ways', 2 ** 3],
  ['= 1,000', score(2_000, 0.25, 1, 0.5)],
  ['840', score(1_200, 3, 0.7, 3)],
  ['= 1,440', score(9_000, 1, 0.8, 5)],
  ['the other 720', score(9_000, 1, 0.8, 5) - score(9_000, 0.5, 0.8, 5)],
  ['3,600', (1_200 + 6_000) / 2],
  ['1,800', score((1_200 + 6_000) / 2, 3, 0.5, 3)],
  ['= 28 pairs', pairs(8)],
  ['56 minutes', pairs(8) * 2],
  ['780 pairs', pairs(40)],
  ['26 hours', (pairs(40) * 2) / 60],
];

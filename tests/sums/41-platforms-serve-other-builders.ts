import type { Sum } from '../helpers/check-sum.ts';

const saved = 30 * 450;
const lost = 0.05 * 400 * 6_000;
const breaking = saved - lost;
const layerOnce = 45 * 450;
const layerYearly = (30 - 6) * 450;
const layerFirst = layerYearly - layerOnce;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£13,500', saved],
  ['800 days', 400 * 2],
  ['£280,000', 400 * 2 * 350],
  ['20 integrators', 0.05 * 400],
  ['£120,000', lost],
  ['−£106,500', breaking],
  ['£20,250', layerOnce],
  ['£10,800', layerYearly],
  ['−£9,450', layerFirst],
  ['£46,500 a year', lost / 2 - saved],
  ['£97,050', layerFirst - breaking],
];

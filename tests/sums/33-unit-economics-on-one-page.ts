import type { Sum } from '../helpers/check-sum.ts';

const costs = 0.72 + 2.88 + 4.4;
const margin = 24 - costs;
const blended = 0.6 * 120 + 0.4 * 300;
const churn = 0.6 * 0.015 + 0.4 * 0.04;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£8.00', costs],
  ['£16.00', margin],
  ['66.7%', margin / 24],
  ['£17.60', 160 * 0.11],
  ['£192', blended],
  ['12 months', blended / margin],
  ['2.5%', churn],
  ['40 months', 1 / churn],
  ['£640', margin / churn],
  ['3.3 times', margin / churn / blended],
  ['7.5', 120 / margin],
  ['£1,067', margin / 0.015],
  ['8.9', margin / 0.015 / 120],
  ['18.75', 300 / margin],
  ['£400', margin / 0.04],
  ['1.3', margin / 0.04 / 300],
  ['0.46', 0.96 ** 19],
  ['£1,280', (2 * margin) / churn],
  ['1.5 months', 1 + costs / margin],
  ['23.25', 300 / margin + 3 * (1 + costs / margin)],
  ['£240', 200_000 / 834],
  ['£602', 100_000 / 166],
  ['£16,000', 1_000 * margin],
  ['£15,360', 1_000 * margin * 0.96],
  ['£154,916', (1_000 * margin * (1 - 0.96 ** 12)) / 0.04],
  ['month 34', Math.ceil(Math.log(1 - 300 / 400) / Math.log(0.96))],
  ['£33,532', 166 * (602 - 400)],
];

import type { Sum } from '../helpers/check-sum.ts';

const week = 9_000;
const weeks = 4 * 50;
const core = 4 * 0.8 * 450_000;
const extensions = 2 * 0.4 * 1_500_000;
const shots = 4 * 0.25 * 0.4 * 5_000_000;
const together = core + extensions + shots;
const safe = (weeks / 25) * 0.8 * 450_000;
const reserve = weeks - 4 * 25 - 2 * 25 - 4 * 5;
const drawn = 4 * 0.25 * 15;
const spent = weeks - reserve + drawn;
const staged = 4 * 5 + drawn;
const saved = 4 * 20 - staged;
const deserving = 0.4 * 5_000_000 - 15 * week;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['200 team-weeks', weeks],
  ['£1.8m', weeks * week],
  ['£2.88m', safe],
  ['£1.44m', core],
  ['£1.2m', extensions],
  ['£2.0m', shots],
  ['£4.64m', together],
  ['£1.76m', together - safe],
  ['15% of the year', reserve / weeks],
  ['15 weeks, and the listed', drawn],
  ['185 in all', spent],
  ['£1.665m', spent * week],
  ['£57,143', shots / staged],
  ['£14,400', core / 100],
  ['35 expected', staged],
  ['45 weeks', saved],
  ['£405,000', saved * week],
  ['£135,000', 15 * week],
  ['£1.865m', deserving],
  ['21.7%', (saved * week) / deserving],
  ['36%', 0.6 * 0.6],
  ['60%', 1 - 0.4],
  ['65.6%', 0.9 ** 4],
  ['£2.64m', core + extensions],
];
